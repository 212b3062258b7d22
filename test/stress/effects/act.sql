\set kind random(0, 49)
\set n random(0, 11)
\set pause random(0, 3000)
BEGIN ISOLATION LEVEL :level;
SELECT stress.step((string_to_array('list,list,leave,nominate,confirm nomination,object,object,answer,drop,withdraw,correct,record,repair,repair,approve repair,approve repair,break repair,import,commit,breach,confirm breach,ban,end ban,person,person,release,party,daily,open,open,accept,accept,accept,handle,handle,handle,approve,approve,measure,sign,close,act,act,merge,ask,explain,as of,publish,withhold,show', ','))[:kind + 1], :n);
\sleep :pause us
COMMIT;
