import { atLeast, call, code, comment, name, said, type Sign, sign, titled, word } from '../sign';

const environment = /\bprocess\.env\b|\bimport\.meta\.env\b|\bos\.environ\b|\bos\.getenv\(|\bos\.(?:Getenv|LookupEnv)\(|\bENV(?:\.fetch|\[)|\bSystem\.get(?:env|Property)\(|\bGetEnvironmentVariable\(|\bgetenv\(|\benv::vars?(?:_os)?\(|\bDeno\.env\b|\$_ENV\b|(?<![\w.>:])env\(/;

/** What is set outside of the code. */
export const configuration: readonly Sign[] = [
  code(0.48, 'read from the environment', environment),
  sign(0.35, 'several things read from the environment', ({ lines }) => {
    const found = lines.flatMap((line, at) => (environment.test(line) ? [at] : []));
    return found.length >= 2 ? found.slice(0, 1) : [];
  }),
  sign(0.2, 'much of the code reads the environment', ({ lines }) => {
    const found = lines.flatMap((line, at) => (environment.test(line) ? [at] : []));
    return found.length * 12 >= lines.filter((line) => /\w/.test(line)).length ? found.slice(0, 1) : [];
  }),
  name(0.62, 'reader of settings', /^(?:ConfigurationBuilder|GetSection|ConfigurationProperties|BaseSettings|ConfigParser|configparser|Dynaconf|viper|envconfig|dotenv|load_dotenv|figment|ArgumentParser|argparse|StringVar|BoolVar|getopt(?:_long)?|OptionParser|CommandLine|cosmiconfig|nconf|PropertySource|WebApplicationFactoryOptions|load_?config|read_?config|parse_?config|merge_?config|loadSettings|from_prefixed_env|from_envvar|from_pyfile|env_file|appsettings|config_file|ini_get|ini_set|parse_ini_file|toml_parse|SettingsConfigDict)$/i),
  name(0.36, 'settings handed in', /^(?:IConfiguration(?:Section|Root)?|IOptions(?:Monitor|Snapshot)?)$/),
  titled(0.44, 'function about settings', /^(?!(?:test|on|use)[A-Z_]).*(?:(?:^|_|[a-z])(?:[cC]onfig|[sS]ettings|[cC]onfiguration|[eE]nvironment|[eE]nv|[dD]efaults?[_]?[oO]ptions)(?:$|_|[A-Z]))/),
  code(0.5, 'setting put in by its name', /@Value\(|@ConfigurationProperties|\bflag\.(?:String|Int|Bool|Duration)\(/),
  code(0.24, 'setting asked for by its name', /\b_?[cC]onfig(?:uration)?(?:\.(?:get|Get\w*|getOrThrow|fetch|require))?\s*[[(]\s{3,}|\bconfig\(\s{3,}|\bSetting\.\w+|\bRails\.(?:configuration|application\.config)|\bApp\.config\b|\bcurrent_app\.config\b|\bsettings\.[A-Z_]{3,}/),
  sign(0.25, 'several settings asked for', ({ lines }) => {
    const found = lines.flatMap((line, at) => (/\b_?config(?:uration)?(?:\.(?:get\w*|fetch|require))?\s*[[(]\s{3,}|\bsettings\.[A-Z_]{3,}/i.test(line) ? [at] : []));
    return found.length >= 3 ? found.slice(0, 1) : [];
  }),
  call(0.3, 'settings read from a file', ({ name: called, on }) => /^(?:safe_load|load_file|load|parse|from_str|decode|ReadInConfig|Unmarshal)$/.test(called) && /^(?:yaml|YAML|toml|tomllib|TOML|ini|viper|Yaml)$/.test(on)),
  said(0.3, 'name of a variable of the environment', /^(?!HTTP_)(?:[A-Z][A-Z0-9]*_){1,4}(?:URL|HOST|PORT|KEY|DIR|PATH|ENV|TOKEN|LEVEL|ENABLED|TIMEOUT|PROXY|FILE|NAME|MODE|SIZE)$|^(?:NODE_ENV|RAILS_ENV|APP_ENV|PORT|HOME|DEBUG|\.env)$|(?:^|\/)(?:config|settings|appsettings)\.(?:ya?ml|json|toml|ini)$/),
  said(0.3, 'address or place to be replaced', /^https?:\/\/(?:localhost|127\.0\.0\.1|link-to|example\.(?:com|org)|your-?)/),
  name(0.44, 'choices of the command line', /^(?:add_argument|addOption|add_option|PersistentFlags|StringVarP|BoolVarP|IntVarP|yargs|commander|optparse|getopts|defineConfig|clap|ArgMatches|BindEnv|SetDefault|InputOption|InputArgument|cobra|pflag|VarP|AddOptions|PostConfigure)$/),
  code(0.5, 'choices of the command line', /#\[(?:arg|clap|command|structopt)\b|@click\.option|\.Configure<\w+>\(|@(?:Configuration|Bean|ConfigurationProperties)\b/),
  sign(0.34, 'several settings set', ({ lines }) => {
    const found = lines.flatMap((line, at) => (/\b_?(?:config|conf|cfg|settings|options|opts)(?:\.\w+)+\s*=(?!=)/i.test(line) ? [at] : []));
    return found.length >= 3 ? found.slice(0, 1) : [];
  }),
  titled(0.3, 'type of settings', /(?:Config(?:uration)?|Settings|Preferences)$/),
  word(0.15, 'words of settings', 'config configuration settings setting env environ environment preferences'),
  word(0.04, 'words of choices', 'options option defaults default host port proxy prefix'),
  code(0.35, 'defaults overlaid', /\{\s*\.\.\.\s*(?:default\w*|DEFAULT\w*|base\w*)\b|^\s*\.\.\.(?:default\w*|DEFAULT\w*)|\bObject\.assign\(\s*\{\s*\}\s*,\s*default|\bdefaults\.merge\(|\barray_merge\(\s*\$(?:this->)?default/i),
  atLeast(3, code(0.45, 'defaults of settings', /=\s*(?:\w+\.)*DEFAULT_[A-Z_]+\b/)),
  atLeast(3, comment(0.4, 'comment tells a default', /\bdefault is\b|\bdefaults? to\b|^\s*\*?\s*default:\s/im)),
];
