\set kind random(0, 47)
\set n random(0, 11)
\set pause random(0, 3000)
BEGIN ISOLATION LEVEL :level;
SELECT stress.step((string_to_array('list,list,leave,object,object,answer,answer,withdraw,record,repair,repair,approve repair,approve repair,break repair,person,person,daily,open,open,accept,accept,handle,handle,approve,approve,measure,sign,sign,close,act,act,merge,ask,publish,hot list,hot act,hot act,hot act,hot act,hot act,hot act,hot approve,hot approve,hot approve,hot sign,hot sign,hot measure,hot measure', ','))[:kind + 1], :n);
\sleep :pause us
COMMIT;
