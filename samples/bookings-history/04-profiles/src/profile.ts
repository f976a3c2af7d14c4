import type { Config } from './config.js';
import type { Profile } from './types.js';

export class ProfileNotFound extends Error {
  constructor(readonly id: string) {
    super(`There is no profile ${id} in the directory`);
    this.name = 'ProfileNotFound';
  }
}

export async function loadProfile(config: Config, id: string): Promise<Profile> {
  return fetchProfile(config, id);
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
