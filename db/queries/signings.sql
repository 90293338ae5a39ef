-- Signings with their parties; give a party to see only theirs.
-- party: a part of the name of a party, or of the sentence; left out: all
SELECT starts, title, place, parties, signers, quote, id
FROM signing
WHERE nullif(:party, '') IS NULL OR instr(parties, :party) OR instr(quote, :party)
ORDER BY starts, id;
