import assert from 'node:assert/strict';
import { roomServer } from '../../../../src/editor/pairing/room/room-server';

describe('the address of a server of timer rooms', () => {
  it('is taken with a path and without its last slash', () => {
    assert.equal(roomServer('https://timer.mob.sh/'), 'https://timer.mob.sh');
    assert.equal(roomServer(' https://example.org:8443/mob/?x=1#y '), 'https://example.org:8443/mob');
  });

  it('may be unencrypted on this machine only', () => {
    for (const host of ['localhost', 'mob.localhost', '127.0.0.1:8080', '127.1.2.3', '[::1]:80']) assert.equal(roomServer(`http://${host}`), `http://${host.replace(/:80$/, '')}`, host);
    for (const host of ['example.org', '192.168.0.7', '127.0.0.1.example.org', 'localhost.example.org', '[::2]', '0.0.0.0']) {
      assert.equal(roomServer(`http://${host}/`), undefined, host);
    }
  });

  it('is no other kind of address, and holds no password', () => {
    for (const text of ['', 'timer.mob.sh', 'file:///etc/passwd', 'ftp://example.org', 'javascript:alert(1)', 'command:x', 'https://', 'https://ana:secret@example.org/', 'http://ana@localhost']) {
      assert.equal(roomServer(text), undefined, text);
    }
  });
});
