\set kind random(0, 34)
\set n random(0, 11)
\set pause random(0, 3000)
BEGIN ISOLATION LEVEL :level;
SELECT stress.step((string_to_array('list,list,leave,object,object,answer,answer,withdraw,record,open,open,accept,accept,handle,handle,approve,approve,sign,sign,close,act,merge,ask,publish,hot list,hot act,hot act,hot act,hot act,hot approve,hot approve,hot approve,hot sign,hot sign,hot act', ','))[:kind + 1], :n);
\sleep :pause us
COMMIT;
