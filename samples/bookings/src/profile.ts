import { Cache } from './cache.js';
import type { Config } from './config.js';
import { retry } from './retry.js';
import type { Profile } from './types.js';

export const profiles = new Cache<Profile>();

export class ProfileNotFound extends Error {
  constructor(readonly id: string) {
    super(`There is no profile ${id} in the directory`);
    this.name = 'ProfileNotFound';
  }
}

export async function loadProfile(config: Config, id: string): Promise<Profile> {
  const cached = profiles.get(id);
  if (cached) {
    return cached;
  }

  const profile = await retry(() => fetchProfile(config, id), config.directoryAttempts);
  profiles.set(id, profile);
  return profile;
}

/** Asks only for the date of the last change. The directory answers this without reading the profile. */
export async function loadUpdatedAt(config: Config, id: string): Promise<string> {
  const response = await fetch(`${config.directoryUrl}/profiles/${encodeURIComponent(id)}/updated-at`);
  if (!response.ok) {
    throw new Error(`The directory answered ${response.status}`);
  }
  return response.text();
}

async function fetchProfile(config: Config, id: string): Promise<Profile> {
  const response = await fetch(`${config.directoryUrl}/profiles/${encodeURIComponent(id)}`);
  if (response.status === 404) {
    throw new ProfileNotFound(id);
  }
  if (!response.ok) {
    throw new Error(`The directory answered ${response.status}`);
  }
  return (await response.json()) as Profile;
}
