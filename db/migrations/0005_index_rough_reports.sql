-- Reports of a day are compared with those of weeks and months around it, which are few.

CREATE INDEX report_rough ON report (type, start_day)
    WHERE precision NOT IN ('day', 'part-of-day', 'hour', 'minute');
