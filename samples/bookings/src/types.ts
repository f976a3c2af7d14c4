export type Locale = 'en' | 'ja' | 'zh' | 'ko';

export interface Room {
  id: string;
  floor: number;
  seats: number;
}

export interface Profile {
  id: string;
  displayName: string;
  mail: string;
  locale: Locale;
  /** When the directory last changed this profile, as an ISO date. */
  updatedAt: string;
}

export interface Booking {
  id: string;
  roomId: string;
  organiserId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
}

export interface BookingWithPeople extends Booking {
  attendees: Profile[];
}

export interface NewBooking {
  roomId: string;
  organiserId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  attendeeIds: string[];
}
