-- What a printed title says in a newspaper of some home: a row for every office that it names.

CREATE TABLE title_office (
    title_id INTEGER NOT NULL REFERENCES title (id), -- the title as printed
    home TEXT NOT NULL,             -- home of the newspaper; empty where it has none
    ordinal INTEGER NOT NULL,       -- order in the title
    unit TEXT,                      -- lowest place named that holds the office: 临江市
    unit_code TEXT,                 -- its code by GB/T 2260, where the place is known
    body TEXT,                      -- the body without the name of its unit: 市委组织部
    post TEXT NOT NULL,             -- what the person is there: 副部长
    level TEXT                      -- of the unit
        CHECK (level IN ('national', 'province', 'prefecture', 'county', 'township', 'village')),
    kind TEXT NOT NULL              -- what the body is
        CHECK (kind IN ('party', 'government', 'congress', 'cppcc', 'supervision', 'court', 'procuratorate',
        'military', 'enterprise', 'school', 'hospital', 'association', 'media', 'village', 'other')),
    former INTEGER NOT NULL CHECK (former IN (0, 1)), -- 1: held before (原)
    PRIMARY KEY (title_id, home, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX title_office_by_unit ON title_office (unit, kind, level);
