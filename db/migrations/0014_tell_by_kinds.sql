-- What a person should look at, and why an event is dated so, as kinds of messages with values.
ALTER TABLE problem ADD COLUMN told TEXT NOT NULL DEFAULT ''; -- kind of the message, in JSON where it has values

UPDATE report SET why =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    why,
    ' · ', char(10)),
    '(“承前”)', char(10) || 'ahead-as-before'),
    '(“起止”)', char(10) || 'runs-on'),
    '(“预报”)', char(10) || 'a-forecast'),
    '(“', char(10) || '{"kind": "told-by-word", "word": "'),
    '”)', '"}'),
    '原文写明', 'as-printed'),
    '括注写明', 'in-brackets'),
    '年份取自本句', 'year-of-sentence'),
    '年份取自标题', 'year-of-heading'),
    '月份取自标题', 'month-of-heading'),
    '年份取最近的过去', 'year-latest-past')
WHERE why <> '';

UPDATE report SET why =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    why,
    '月份取最近的过去', 'month-latest-past'),
    '那一周取最近的过去', 'week-latest-past'),
    '那一天取最近的过去', 'day-latest-past'),
    '年份取下一个将来', 'year-next'),
    '月份取下一个将来', 'month-next'),
    '那一周取下一个将来', 'week-next'),
    '那一天取下一个将来', 'day-next'),
    '年份取距发表日最近', 'year-nearest'),
    '跨发表日的时段', 'around-publication'),
    '承接起点', 'follows-start'),
    '承接终点', 'follows-end'),
    '月份承前', 'month-before')
WHERE why <> '';

UPDATE report SET why =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
    why,
    '依据发表日', 'from-publication'),
    '依据电头日期', 'from-dateline'),
    '依据前文日期', 'from-date-before'),
    '前文时段的同期', 'same-stretch'),
    '从活动开始之日起算,首尾两日都在内', 'counted-on'),
    '从活动结束之日往回算,首尾两日都在内', 'counted-back'),
    '从活动开始之日起算', 'counted-months'),
    '没有可依据的日期', 'no-anchor'),
    'given by hand', 'by-hand')
WHERE why <> '';
