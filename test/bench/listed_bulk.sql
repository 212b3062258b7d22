-- one round of one variant
SET client_min_messages = warning;
TRUNCATE bench.l_act;
CHECKPOINT;
SELECT bench.cpu() AS cpu, extract(epoch FROM clock_timestamp()) AS wall \gset from_
INSERT INTO bench.l_act SELECT i, code, 1 FROM bench.l_code;
INSERT INTO bench.sample VALUES ('listed bulk', :'variant', :round, bench.cpu() - :from_cpu, extract(epoch FROM clock_timestamp()) - :from_wall);
