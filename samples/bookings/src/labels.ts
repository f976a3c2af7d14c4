import type { Locale } from './types.js';

type Labels = Record<string, string>;

const roomNames: Record<Locale, Labels> = {
  en: { plum: 'Plum', bamboo: 'Bamboo', pine: 'Pine', hall: 'Large hall' },
  ja: { plum: '梅の間', bamboo: '竹の間', pine: '松の間', hall: '大会議室（二階）' },
  zh: { plum: '梅花厅', bamboo: '竹林厅', pine: '松涛厅', hall: '大会议室（二楼）' },
  ko: { plum: '매화실', bamboo: '대나무실', pine: '소나무실', hall: '대회의실 (2층)' },
};

const subjects: Record<Locale, (title: string, room: string) => string> = {
  en: (title, room) => `Invitation: ${title} in ${room}`,
  ja: (title, room) => `会議のご案内：${title}（${room}）`,
  zh: (title, room) => `会议邀请：${title}（${room}）`,
  ko: (title, room) => `회의 초대: ${title} (${room})`,
};

/** Falls back to English, then to the id, so that a new room shows up before anybody has translated it. */
export function roomName(roomId: string, locale: Locale): string {
  return roomNames[locale][roomId] ?? roomNames.en[roomId] ?? roomId;
}

export function invitationSubject(title: string, roomId: string, locale: Locale): string {
  const subject = subjects[locale](title, roomName(roomId, locale));
  return subject.length > 60 ? subject.substring(0, 57) + '...' : subject;
}
