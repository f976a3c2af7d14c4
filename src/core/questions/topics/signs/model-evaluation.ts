import { call, code, name, near, type Sign, sign, titled, word } from '../sign';

export const modelEvaluation: readonly Sign[] = [
  name(0.62, 'measure of a model', /^(?:accuracy(?:_score)?|\w*_accuracy\w*|\w*Accuracy|f1(?:_score|Score)?|F1|mean_?F1|\w*_f1|recall(?:_score|_at_k|AtK)?|precision_(?:score|recall\w*)|precisionAtK|roc_auc(?:_score)?|auc|AUC|rmse|RMSE|mae|mse|MSE|mean_squared_error|mean_absolute_error|r2_score|log_loss|confusion_?[mM]atrix|classification_report|balanced_accuracy_score|matthews_corrcoef|bleu|corpus_bleu|rouge|rouge_score|perplexity|wer|map_at_k|ndcg\w*|mrr|brier_score\w*|(?:\w+_)?exact_match\w*|iou|mIoU|val_loss|valLoss|eval_loss|cohen_kappa\w*|truePos\w*|true_positives?|TruePositives?|false_?[pP]ositives?|FalsePositives?|false_?[nN]egatives?|FalseNegatives?|fpr|tpr)$/),
  code(0.8, 'split or cross check of data', /\b(?:train_test_split|trainTestSplit|cross_val_score|cross_validate|StratifiedKFold|KFold|GroupKFold|TimeSeriesSplit|GridSearchCV|RandomizedSearchCV|TrainTestSplit|CrossValidate|sklearn\.metrics|sklearn\.model_selection|model\.evaluate|mlContext|randomSplit|BinaryClassificationEvaluator|MulticlassClassificationEvaluator|RegressionEvaluator|evaluate\.load|bootstrap\w*_std)\b/),
  sign(0.62, 'what was predicted beside what is true', ({ words }) => {
    const guess = ['predicted', 'predictions', 'prediction', 'preds', 'pred', 'predict', 'sampled', 'logits', 'yhat', 'hypothesis', 'probs'].flatMap((one) => words.get(one) ?? []);
    const truth = ['labels', 'labelled', 'labeled', 'truth', 'truths', 'expected', 'actual', 'target', 'targets', 'gold', 'references', 'reference', 'held', 'holdout', 'correct', 'answers', 'ytrue'].flatMap((one) => words.get(one) ?? []);
    return truth.length > 0 && guess.length > 0 ? near(guess, truth, 12) : [];
  }),
  sign(0.5, 'data split for training and for testing', ({ facts }) => {
    const train = facts.names.filter(({ text }) => /^x_?train$|^(?:train(?:ing)?)_?(?:data|set|samples?|idx|ids|index(?:es)?|indices|size|ratio|split|labels?|x|y)$/i.test(text));
    const test = facts.names.filter(({ text }) => /^[xy]_?test$|^(?:test(?:ing)?|val|valid|validation|holdout|dev)_?(?:data|set|samples?|idx|ids|index(?:es)?|indices|size|ratio|split|labels?|fraction|x|y)$/i.test(text));
    const named = new Set([...train, ...test].map(({ text }) => text));
    return test.length > 0 && (train.length > 0 || named.size > 1) ? test.map(({ line }) => line) : [];
  }),
  sign(0.36, 'model and data to judge it', ({ words }) => near(['model', 'classifier', 'candidate', 'detector', 'estimator'].flatMap((one) => words.get(one) ?? []), ['score', 'scores', 'eval', 'evaluate', 'test', 'validation', 'holdout', 'metric', 'metrics', 'threshold'].flatMap((one) => words.get(one) ?? []), 6)),
  sign(0.55, 'share of right ones', ({ words, lines }) => near(['correct', 'positives'].flatMap((one) => words.get(one) ?? []), lines.flatMap((line, at) => (/\/\s*(?:\(?(?:float|double|f32|f64)\)?\s*\(?)?[\w.$]*(?:total|len|size|length|count|n\b)/i.test(line) ? [at] : [])), 6)),
  code(0.42, 'model judged without learning', /\bmodel\.eval\(\)|\btorch\.(?:no_grad|inference_mode)\b|\bwith_no_grad\b/),
  code(0.5, 'right ones counted', /\b(?:n_?|num_?|total_?)?(?:correct|hits|matches)\w*\s*\+=\s*(?:\(|int\(|\w+\s*==|1\b.*==|torch\.)|\b(?:n_|num_|total_)correct\b\s*\+/i),
  sign(0.66, 'right and wrong answers counted apart', ({ facts }) => {
    const found = facts.names.filter(({ text }) => /^(?:tp|fp|tn|fn|TP|FP|TN|FN)$/.test(text));
    return new Set(found.map(({ text }) => text.toLowerCase())).size > 1 ? found.map(({ line }) => line) : [];
  }),
  name(0.46, 'share of right ones', /^(?:pass_?rate|success_?rate|win_?rate|error_?rate|hit_?rate|pass_?at_?k)$/i),
  word(0.35, 'measure of a model', 'recall overfit overfitting leakage baseline calibration ablation'),
  word(0.15, 'measure', 'metric metrics precision'),
  call(0.35, 'model fitted or asked', ({ name: called, on }) => /^(?:fit|fit_transform|predict|predict_proba|Predict|inference|Fit|score|partial_fit)$/.test(called) && on !== ''),
  word(0.3, 'judging a model', 'eval evals evaluator evaluation dataset benchmark grader judge rubric leaderboard epochs epoch'),
  name(0.35, 'answer that is graded', /^(?:record_match|record_\w*match\w*|grade\w*|judge\w*|score_\w+|compute_\w*score\w*|compute_metrics|get_accuracy|pass_at_k|ground_truths?|groundTruth|test_loss|testLoss)$/),
  titled(0.36, 'function that judges a model', /(?:^|_)(?:accuracy|precision|recall|f1|auc|rouge|bleu|perplexity|(?:model|compute|eval\w*)_metrics?|eval(?:uate|uation)?|score|exact_match|confusion)(?:$|_)|(?:[cC]ross[vV]alid|cross_valid|[aA]ccuracy|[eE]valuat(?:e|or)Model|ConfusionMatrix|[pP]redictionScore|ClassificationReport)|^pass_?at_?k/),
];
