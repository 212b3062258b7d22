\set kind random(0, 16)
\set pause random(0, 6000)
BEGIN ISOLATION LEVEL :level;
SELECT stress.step((string_to_array('hot list,hot list,hot act,hot act,hot act,hot act,hot act,hot act,hot act,hot act,hot approve,hot approve,hot approve,hot sign,hot sign,hot measure,hot measure', ','))[:kind + 1], 0);
\sleep :pause us
COMMIT;
