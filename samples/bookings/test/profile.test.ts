import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { readConfig } from '../src/config.js';
import { loadProfile, profiles } from '../src/profile.js';
import type { Profile } from '../src/types.js';

const config = readConfig({});
let asked = 0;

function answer(profile: Profile): void {
  globalThis.fetch = async () => {
    asked++;
    return new Response(JSON.stringify(profile));
  };
}

describe('loadProfile', () => {
  beforeEach(() => {
    asked = 0;
    profiles.clear();
  });

  it('asks the directory once', async () => {
    answer({
      id: 'mei',
      displayName: 'Mei Tanaka',
      mail: 'mei@example.org',
      locale: 'ja',
      updatedAt: '2025-03-01T08:00:00Z',
    });

    assert.equal((await loadProfile(config, 'mei')).displayName, 'Mei Tanaka');
    assert.equal((await loadProfile(config, 'mei')).displayName, 'Mei Tanaka');
    assert.equal(asked, 1);
  });

  it('asks again when the profile has changed', async () => {
    answer({
      id: 'mei',
      displayName: 'Mei Sato',
      mail: 'mei@example.org',
      locale: 'ja',
      updatedAt: '2025-03-18T08:00:00Z',
    });

    const profile = await loadProfile(config, 'mei');
    assert.equal(profile.updatedAt, '2025-03-18T08:00:00Z');
  });
});
