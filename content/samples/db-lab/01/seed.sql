INSERT INTO regions (id, name, time_zone) VALUES
    (1, 'Lake Valley', 'America/Denver'),
    (2, 'North Fells', 'Europe/London'),
    (3, 'West Shore', 'Pacific/Auckland');

-- region: users
INSERT INTO users (id, name, role) VALUES
    (1, 'mika', 'hiker'),
    (2, 'lena', 'hiker'),
    (3, 'jo', 'hiker'),
    (4, 'sam', 'ranger');
-- endregion

INSERT INTO trails (id, region_id, name, status, length_km) VALUES
    (1, 1, 'Heron Loop', 'open', 4.2),
    (2, 2, 'Kestrel Ridge', 'caution', 11.8),
    (3, 1, 'Old Mill Path', 'open', 6.5),
    (4, 2, 'Larch Traverse', 'closed', 17.3),
    (5, 3, 'Saltmarsh Walk', 'open', 9.0);

-- Report 4 has no author: that hiker's account was deleted.
INSERT INTO reports (id, trail_id, author_id, category, severity, body, observed_at, state) VALUES
    (1, 2, 1, 'fallen tree', 2, 'A spruce lies across the path.', '2026-11-14T09:20:00Z', 'published'),
    (2, 2, 2, 'ice', 4, 'Sheet ice on the climbers'' steps.', '2026-11-20T07:45:00Z', 'published'),
    (3, 4, 1, 'washed-out bridge', 5, 'The bridge at the outflow is gone.', '2026-11-19T15:10:00Z', 'published'),
    (4, 1, NULL, 'ice', 3, 'Ice between the stepping stones.', '2026-11-10T15:00:00Z', 'published'),
    (5, 5, 3, 'fallen tree', 1, 'A small willow is down at the gate.', '2026-11-21T20:15:00Z', 'published'),
    (6, 5, 3, 'flooding', 4, 'The spring tide covers the boards.', '2026-11-22T01:30:00Z', 'pending'),
    (7, 4, 2, 'rockfall', 5, 'Fresh rockfall below the hut.', '2026-11-18T13:05:00Z', 'published'),
    (8, 2, 3, 'ice', 5, 'The gully is pure ice.', '2026-11-21T10:40:00Z', 'pending');
