-- Meetings by month; give a type to count another.
-- type: an event type of the table event_type; left out: meeting
SELECT substr(start_day, 1, 7) AS month, count(*) AS events
FROM event
WHERE type = coalesce(nullif(:type, ''), 'meeting') AND start_day IS NOT NULL AND review <> 'rejected'
GROUP BY month
ORDER BY month;
