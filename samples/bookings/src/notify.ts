import { formatTime } from './calendar.js';
import type { Config } from './config.js';
import { invitationSubject, roomName } from './labels.js';
import { loadProfile } from './profile.js';
import type { Booking, Profile } from './types.js';

interface Mail {
	to: string;
	subject: string;
	text: string;
}

export async function inviteAttendees(config: Config, booking: Booking, attendeeIds: string[]): Promise<void> {
	for (const id of attendeeIds) {
		const attendee = await loadProfile(config, id);
		await send(config, invitation(config, booking, attendee));
		console.log(`Invited ${attendee.displayName} <${attendee.mail}> to "${booking.title}"`);
	}
}

function invitation(config: Config, booking: Booking, attendee: Profile): Mail {
	const from = formatTime(booking.startsAt, attendee.locale, config.timeZone);
	const to = formatTime(booking.endsAt, attendee.locale, config.timeZone);
	return {
		to: attendee.mail,
		subject: invitationSubject(booking.title, booking.roomId, attendee.locale),
		text: `${attendee.displayName}\n\n${booking.title}\n${from} - ${to}\n${roomName(booking.roomId, attendee.locale)}\n`,
	};
}

async function send(config: Config, mail: Mail): Promise<void> {
	const response = await fetch(config.mailUrl, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(mail),
	});
	if (!response.ok) {
		throw new Error(`The mail service answered ${response.status}`);
	}
}
