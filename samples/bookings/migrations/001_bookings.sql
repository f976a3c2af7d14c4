CREATE TABLE rooms (
    id    text PRIMARY KEY,
    floor integer NOT NULL,
    seats integer NOT NULL CHECK (seats > 0)
);

CREATE TABLE bookings (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    room_id      text NOT NULL REFERENCES rooms (id),
    organiser_id text NOT NULL,
    title        text NOT NULL,
    starts_at    timestamp NOT NULL,
    ends_at      timestamp NOT NULL,
    created_at   timestamp NOT NULL DEFAULT now()
);

CREATE TABLE attendees (
    booking_id bigint NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    profile_id text NOT NULL,
    PRIMARY KEY (booking_id, profile_id)
);

CREATE INDEX bookings_title ON bookings (title);

INSERT INTO rooms (id, floor, seats) VALUES
    ('plum', 1, 4),
    ('bamboo', 1, 6),
    ('pine', 2, 8),
    ('hall', 2, 40);
