import { call, code, name, near, said, type Sign, sign, titled, word } from '../sign';

const rows = /\b(?:rows?|records?|lines?|batch(?:es)?|chunks?|csv|reader|feed|measurements|readings)\b(?!\s*<)/i;
const stages = 'extract transform load pipeline batch batches chunk chunks aggregate aggregated import rows records downloads dataset datasets'.split(' ');

export const dataPipeline: readonly Sign[] = [
  call(0.66, 'table of data read, joined or cleaned', ({ name: called }) => /^(?:read_csv|read_parquet|read_excel|read_sql\w*|read_table|to_parquet|to_csv|to_sql|dropna|fillna|drop_duplicates|groupby|merge_asof|melt|pivot_table|set_index|reset_index|sort_values|resample|value_counts|withColumn|groupByKey|reduceByKey|dropDuplicates|createOrReplaceTempView|json_normalize|to_datetime|to_numeric|scan_csv|with_columns|group_by_dynamic|ParDo|foreachBatch|writeStream|readStream)$/.test(called)),
  code(0.66, 'library for tables of data', /\b(?:import (?:pandas|polars|dask|pyspark|apache_beam|luigi|prefect|dagster|airflow)|from (?:pandas|polars|dask|pyspark|apache_beam|luigi|prefect|dagster|airflow)|pd\.|pl\.(?:DataFrame|read|scan|col)|SparkSession|DataFrame|LazyFrame|LazyCsvReader|ParquetWriter|ParquetReader|RecordBatch|ArrowWriter|Dataset<Row>|BigQuery|Snowflake)\b|@(?:dag|task|flow|asset)\b/),
  code(0.55, 'stage of a flow over many machines', /\b(?:mapPartitions|repartition|withWatermark|KStream|KTable|StreamsBuilder|PCollection|DStream|flatMapToPair|StreamExecutionEnvironment|foreachPartition)\b/),
  code(0.6, 'rows separated by commas', /\b(?:csv\.(?:reader|DictReader|NewReader|writer|Reader|parse)|CSV\.(?:foreach|parse|read|table)|CSVParser|CSVReader|CsvReader|CsvHelper|CSVFormat|ReaderBuilder|fgetcsv|str_getcsv|csv_parse|csvParse|papaparse|Papa\.parse|parseCsv|parse_csv)\b/),
  word(0.42, 'stage of a flow of data', 'etl elt ingest ingested ingestion ingester ingests backfill dataloader shard shards normalizer sharded parquet dedupe deduplicate rollup dataflow lineage partitioned extractor imported importer'),
  sign(0.28, 'stage of a flow of data', ({ words }) => {
    const named = stages.filter((one) => words.has(one));
    return named.length > 1 ? named.flatMap((one) => words.get(one) ?? []) : [];
  }),
  word(0.28, 'rows that are left out', 'dropped skipped rejected malformed invalid_rows bad_rows quarantine discarded rejects unparsed'),
  sign(0.18, 'row after row', ({ lines }) => lines.flatMap((line, at) => ((/^\s*(?:foreach\b|async for\b|while\b|for\b(?!\s*\([^;]*;[^;]*;))/.test(line) || /\.(?:each|forEach|for_each|map|each_with_index|each_line)\b/.test(line)) && /\b(?:rows?|records?|readings?|lines?|csv\w*|reader|feed|batch(?:es)?|chunks?|measurements?|lineReader|scanner)\b/i.test(line) ? [at] : []))),
  sign(0.42, 'row that is parsed or left out in a loop over rows', ({ facts, lines }) => {
    const loops = facts.loops.filter(({ first }) => rows.test(lines[first] ?? ''));
    const within = lines.flatMap((line, at) => (loops.some(({ first, last }) => at > first && at <= last) ? [{ line, at }] : []));
    const left = within.filter(({ line }) => /^\s*(?:continue|next)\b/.test(line)).map(({ at }) => at);
    const parsed = within.filter(({ line }) => /\b(?:Atoi|parseInt|ParseFloat|parseFloat|Number|float|strptime|to_i|to_f|Integer|Float|int|strtotime|Parse|TryParse|parseDouble|floatval|intval|strtod|split|explode)\s*\(/.test(line)).map(({ at }) => at);
    return parsed.length > 1 || left.length > 0 ? parsed : [];
  }),
  sign(0.2, 'sum kept by key', ({ lines }) => lines.flatMap((line, at) => (/\w+\[[^\]]+\](?:\.\w+)?\s*(?:\+=|\+\+|\|\|=\s*(?:0|\[\]))|\.(?:merge|computeIfAbsent|setdefault|getOrDefault)\s*\(|\bdefaultdict\b|\bCounter\(|\bentry\([^)]*\)\.or_/.test(line) ? [at] : []))),
  sign(0.5, 'one stage after the other', ({ facts }) => {
    const steps = facts.calls.flatMap(({ name: called, line, on }) => {
      const verb = /^(?:extract|transform|load|clean|normali[sz]e|enrich|aggregate|fill|import|export|ingest|stage|dedupe|collect|split|upload|archive|publish|purge)(?=$|_|[A-Z])/i.exec(called)?.[0];
      return verb && /^(?:this|self|\$this|@?\w*(?:pipeline|etl))?$/i.test(on) ? [{ verb, line }] : [];
    });
    return new Set(steps.map(({ verb }) => verb)).size > 2 ? steps.map(({ line }) => line) : [];
  }),
  said(0.5, 'data copied in bulk', /\b(?:COPY \w+|INSERT INTO\s+\w+[^]*\bSELECT\b|CREATE TEMP(?:ORARY)? TABLE|MERGE INTO|LOAD DATA)/i),
  name(0.48, 'data copied in bulk', /^(?:bulk_?insert\w*|bulkCreate|insert_all!?|insertMany|upsert_all|bulk_create|copy_from|copy_in|create_temp_\w+|save_to_\w+|executemany|SqlBulkCopy|addBatch|executeBatch|insert_many|bulkWrite|saveAll)$/),
  sign(0.32, 'chain of stages', ({ lines }) => {
    const found = lines.flatMap((line, at) => (/^\s*\.(?:map|filter|flatMap|flat_map|filter_map|reduce|groupBy|group_by|groupingBy|collect|sorted|sortBy|sort_by|distinct|uniq|aggregate|agg|join|with_column|withColumn|select|Select|Where|GroupBy|SelectMany|OrderBy|chunk|batch|window|pipe)\(?/.test(line) ? [at] : []));
    return found.length >= 4 ? found.slice(0, 1) : [];
  }),
  titled(0.4, 'function that goes through all there is', /^(?:re)?(?:index|import|export|process|migrate|sync|backfill|rebuild|copy|archive)_?(?:all|every|each)/i),
  name(0.3, 'size of a batch', /^(?:batch|chunk)_?size$/i),
  titled(0.34, 'type that takes data in or passes it on', /(?:Dataset|DataLoader|Importer|Exporter|Extractor|Ingester|Transformer|Aggregator)$/),
  titled(0.28, 'function that takes data in or passes it on', /^_?(?:import|export|ingest|extract|transform|load|process|parse|convert|aggregate|merge|backfill|collect|build|prepare|clean|normali[sz]e|split|batch|stream|read|write|dump)_?\w*(?:data(?:set|frame)?s?|rows?|records?|batch(?:es)?|csv|feed|corpus|samples?|lines|tables?|columns?|metrics|stats|snapshot|report)$|pipeline|etl|aggregat|ingest|importer|exporter|rollup/i),
  sign(0.45, 'data split for learning and for trying', ({ words }) => near(words.get('train') ?? [], [...(words.get('val') ?? []), ...(words.get('test') ?? []), ...(words.get('valid') ?? []), ...(words.get('validation') ?? [])], 4)),
  call(0.4, 'array of data written or read whole', ({ name: called, on }) => /^(?:tofile|fromfile|memmap|save_to_disk|load_from_disk|savez|load_dataset|train_test_split|random_split|DataLoader|from_pandas|concatenate|vstack|hstack)$/.test(called) || (/^(?:np|numpy)$/.test(on) && /^(?:save|load|loadtxt|savetxt|genfromtxt)$/.test(called))),
  call(0.56, 'all rows gone through in pieces', ({ name: called, text }) => /^(?:chunkById|chunk_by_id|eachById|lazyById|find_in_batches|in_batches|each_batch|fetchmany|FindInBatches|iter_batches|to_batches)$/.test(called) || (called === 'chunk' && /function|fn|=>|callback/i.test(text))),
  sign(0.35, 'rows and what became of them', ({ words }) => near(words.get('rows') ?? words.get('row') ?? words.get('records') ?? [], ['dropped', 'skipped', 'failed', 'rejected', 'inserted', 'imported', 'processed', 'loaded', 'bad'].flatMap((one) => words.get(one) ?? []), 8)),
];
