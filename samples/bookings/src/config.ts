export interface Config {
  directoryUrl: string;
  directoryAttempts: number;
  mailUrl: string;
  timeZone: string;
}

export function readConfig(env: Record<string, string | undefined>): Config {
  return {
    directoryUrl: env.DIRECTORY_URL ?? 'https://directory.example.org',
    directoryAttempts: Number(env.DIRECTORY_ATTEMPTS ?? 3),
    mailUrl: env.MAIL_URL ?? 'https://mail.example.org/send',
    timeZone: env.TIME_ZONE ?? 'Europe/Lisbon',
  };
}
