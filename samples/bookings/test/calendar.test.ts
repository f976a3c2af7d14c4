import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, formatTime, minutesOf, overlaps, workingWeekOf, type Span } from '../src/calendar.js';

function span(from: string, to: string): Span {
  return { startsAt: new Date(`2025-03-12T${from}Z`), endsAt: new Date(`2025-03-12T${to}Z`) };
}

describe('overlaps', () => {
  const meeting = span('10:00', '11:00');

  it('lets one meeting start when another ends', () => {
    assert.equal(overlaps(meeting, span('11:00', '12:00')), false);
    assert.equal(overlaps(meeting, span('09:00', '10:00')), false);
  });

  it('finds a meeting that starts, ends or lies within another', () => {
    assert.equal(overlaps(meeting, span('10:59', '12:00')), true);
    assert.equal(overlaps(meeting, span('09:00', '10:01')), true);
    assert.equal(overlaps(meeting, span('10:15', '10:30')), true);
    assert.equal(overlaps(meeting, span('09:00', '12:00')), true);
  });
});

describe('days', () => {
  it('a day has 24 hours', () => {
    assert.equal(minutesOf(dayOf('2025-03-12')), 24 * 60);
  });

  it('gives the working week', () => {
    const week = workingWeekOf('2025-03-12');
    assert.ok(week);
    assert.equal(week.length, 5);
  });

  it('writes a time in the zone of the building', () => {
    assert.match(formatTime(new Date('2025-03-12T10:00:00Z'), 'en', 'Asia/Tokyo'), /7:00\sPM/);
  });
});
