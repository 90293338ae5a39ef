-- Signings with their parties; give a party to see only theirs.
SELECT starts, title, place, parties, signers, quote, id
FROM signing
WHERE nullif(:party, '') IS NULL OR instr(parties, :party) OR instr(quote, :party)
ORDER BY starts, id;
