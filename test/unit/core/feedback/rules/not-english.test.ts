import { holds } from './flagged';

holds(
  'not-english',
  [
    'Das ist hier leider nicht ganz richtig und wird für Gäste auch nicht getestet.',
    'Warum wird die Liste hier noch einmal sortiert? Das kann bitte weg.',
    'Pourquoi est-ce que cette liste est triée deux fois dans la méthode ?',
    'Esta función no cierra el archivo porque la excepción es lanzada antes.',
    'Por favor, use um nome melhor para isso, não está claro.',
    'Questo non è chiaro, perché la lista è vuota per gli ospiti?',
    'Waarom is dit niet in de client? Het wordt ook voor gasten niet getest.',
    'Det här är inte klart, och varför är den inte stängd?',
    '这个函数没有关闭文件，请修改一下。',
    'Пожалуйста, переименуйте эту переменную.',
    'この変数の名前を変更してください。',
  ],
  [
    'This list is sorted twice.',
    'nit',
    '`für` is not a valid name here.',
    'Please rename `das` and `und` to something that can be read.',
    'LGTM',
    'The café test fails for names like Zoë.',
    'de-dupe this list',
    'die early if the list is empty',
    'No.',
    'x = y + z',
    'Use `für` and `mit` as keys, as the German file does.',
  ],
);
