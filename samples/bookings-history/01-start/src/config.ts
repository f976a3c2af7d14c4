export interface Config {
  directoryUrl: string;
  timeZone: string;
}

export function readConfig(env: Record<string, string | undefined>): Config {
  return {
    directoryUrl: env.DIRECTORY_URL ?? 'https://directory.example.org',
    timeZone: env.TIME_ZONE ?? 'Europe/Lisbon',
  };
}
