# what the document checker says is there in Chinese too, and is said in it
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# every text of the cores that is made for people has a translation
my $po = slurp_file('extension/po/zh_CN.po');
my %translated = map { $_ => 1 } $po =~ /^msgid "(.+)"\nmsgstr ".+"/mg;
my ($texts, @missing) = (0);
foreach my $file (qw(template_core.c pattern_core.c))
{
	my $source = slurp_file("extension/src/$file");
	$source =~ s{/\*.*?\*/}{}sg;
	$source =~ s{'(?:\\.|[^\\'])'}{' '}g;
	while ($source =~ /"((?:[^"\\\n]|\\.)*)"/g)
	{
		my $text = $1;
		next unless $text =~ /^[A-Za-z(].* / || $text eq 'not UTF-8';
		$texts++;
		push @missing, $text unless $translated{$text};
	}
}
cmp_ok($texts, '>', 100, 'found the texts');
is(join("\n", @missing), '', 'every text has a translation');

# a locale of our own making: the machine may have none, and newer glibc takes C.UTF-8 for C
$ENV{LOCPATH} = PostgreSQL::Test::Utils::tempdir();
system_or_bail('localedef', '-i', 'zh_CN', '-f', 'UTF-8', "$ENV{LOCPATH}/zh_CN.UTF-8");
my $node = PostgreSQL::Test::Cluster->new('language');
$node->init;
$node->append_conf('postgresql.conf', "lc_messages = 'zh_CN.UTF-8'\n");
$node->start;
$node->safe_psql('postgres', "CREATE DATABASE u ENCODING 'UTF8' TEMPLATE template0");
$node->safe_psql('u', 'CREATE EXTENSION pg_credit');
is( $node->safe_psql('u', q(SELECT expected, hint FROM credit.template_faults('{"fields": [{"name": "a", "type": "string", "max_length": 3}]}', '{"a": "12345"}'::text))),
	'至多 3 个字符|请缩短文字;一个汉字计为一个字符。', 'expected and hint in Chinese');
is( $node->safe_psql('u', q{SELECT expected FROM credit.template_check('{"fields": [{"name": "a", "type": "string", "pattern": "("}]}')}),
	'正则表达式;此处有误:( 没有结束', 'the fault of a pattern in Chinese');
like( ($node->psql('u', q(SELECT * FROM credit.csv_rows('"'))))[2],
	qr/CSV 文本第 1 行的引号字段没有结束/, 'an error in Chinese');
# a wish in one's own words is not translated, and the verdict itself never
is( $node->safe_psql('u', q(SELECT pointer, fault, value, hint FROM credit.template_faults('{"fields": [{"name": "a", "type": "enum", "values": ["x"], "hint": "a list"}]}', '{"a": "y"}'::text))),
	'/a|not_in_list|y|a list', 'the author\'s hint is left alone');
$node->stop;
done_testing();
