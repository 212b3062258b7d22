# The code of a person depends on the number and on the key, on nothing else.
# The key is read from a file that nobody else may read, and again after a
# reload; no answer and no log line holds the key or a number.
use strict;
use warnings FATAL => 'all';
use Digest::SHA qw(hmac_sha256 hmac_sha256_hex);
use Math::BigInt;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $number  = '11010519491231002X';
my $another = '440524188001010014';
my $key_a   = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
my $key_b   = 'C0FFEE' x 16;
my $dir     = PostgreSQL::Test::Utils::tempdir;

# the code by the definition, without our C: 74 bits of the HMAC over 31 letters
sub code_without_check
{
	my ($key, $id) = @_;
	my $n = Math::BigInt->from_bytes(substr(hmac_sha256($id, pack('H*', $key)), 0, 10))->brsft(6);
	my $letters = '';
	for (1 .. 15)
	{
		my (undef, $r) = $n->bdiv(31);
		$letters = substr('0123456789ABCDEFGHJKLMNPQRTUWXY', $r, 1) . $letters;
	}
	return "Z1$letters";
}

sub key_file
{
	my ($name, $content, $mode) = @_;
	my $path = "$dir/$name";
	unlink $path;
	open(my $f, '>', $path) or die "$path: $!";
	print $f $content;
	close $f;
	chmod($mode // 0600, $path) or die "$path: $!";
	return $path;
}

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "log_statement = 'none'\nlog_min_error_statement = 'panic'");
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_credit; CREATE ROLE somebody; CREATE ROLE clerk; '
	  . 'GRANT EXECUTE ON FUNCTION credit.person_code(credit.citizen_id), credit.person_key_id() TO clerk');

# everything that any session was told, searched at the end
my $told = '';

sub ask
{
	my ($sql) = @_;
	my ($out, $err) = ('', '');
	$node->psql('postgres', "\\set VERBOSITY verbose\n$sql", stdout => \$out, stderr => \$err);
	# psql points into the statement that was sent: that is no telling
	$err =~ s/^LINE \d+:.*\n *\^\n//mg;
	$told .= $err;
	return "$out$err";
}

sub use_file
{
	my ($path) = @_;
	my ($rc) = $node->psql('postgres', "LOAD 'pg_credit'; ALTER SYSTEM SET pg_credit.person_key_file = '$path'",
		stderr => \my $err);
	return $err if $rc != 0;
	$node->safe_psql('postgres', 'SELECT pg_reload_conf()');
	$node->poll_query_until('postgres', "SELECT current_setting('pg_credit.person_key_file') = '$path'")
		or die 'no reload';
	return '';
}

my $code = "SELECT credit.person_code('$number');";

# not configured
like(ask($code), qr/UC301: no person key is configured.*HINT: +Set pg_credit\.person_key_file\./s, 'without a key: UC301');
like(ask('SELECT credit.person_key_id();'), qr/UC301/, 'nor is there a key to name');

# the code is the keyed digest and nothing else
my $file_a = key_file('a.key', "$key_a\n");
is(use_file($file_a), '', 'an absolute path is taken');
my $code_a = ask($code);
is(substr($code_a, 0, 17), code_without_check($key_a, $number), 'the code is made of the HMAC-SHA256 of the 18 characters');
is(length($code_a), 18, 'and its check character');
is(ask('SELECT credit.person_code(\' 11010519491231002x\');'), $code_a, 'however the number is written');
is(ask("SELECT credit.person_code('$number'::varchar), credit.is_official(credit.person_code('$number'));"),
	"$code_a|f", 'from a varchar too; never official');
is(substr(ask("SELECT credit.person_code('$another');"), 0, 17), code_without_check($key_a, $another), 'another person, another code');
is(ask('SELECT credit.person_key_id();'), substr(hmac_sha256_hex('pg_credit person key', pack('H*', $key_a)), 0, 16),
	'the key has a name');
is(ask('SELECT credit.person_code(NULL) IS NULL;'), 't', 'no number, no code');
my $parallel = $node->pg_version >= 16 ? 'debug_parallel_query' : 'force_parallel_mode';
is(ask("SET $parallel = on; $code"), $code_a, 'in a parallel worker');

# not for everybody
like(ask("SET ROLE somebody; $code"), qr/42501: permission denied for function person_code/, 'PUBLIC may not');
like(ask('SET ROLE somebody; SELECT credit.person_key_id();'), qr/42501/, 'nor name the key');
is(ask("SET ROLE clerk; $code"), $code_a, 'who is granted it may');
like(ask("LOAD 'pg_credit'; SET ROLE clerk; SHOW pg_credit.person_key_file;"), qr/42501/, 'the setting is for superusers');

# no session chooses the key, neither with the module loaded nor before it is,
# when the setting is still a placeholder that anybody may set
my $file_b = key_file('b.key', lc($key_b) . "\n");
like(ask("LOAD 'pg_credit'; SET pg_credit.person_key_file = '$file_b';"), qr/55P02/, 'no session sets the file');
my $code_b = code_without_check($key_b, $number);
my $before = ask("SET pg_credit.person_key_file = '$file_b'; SET ROLE clerk; $code");
like($before, qr/\Q$code_a\E/, 'nor before the module is loaded');
# these leave the session without a key, which harms nobody but itself
{
	local $ENV{PGOPTIONS} = "-c pg_credit.person_key_file=$file_b";
	my $answer = ask($code);
	like($answer, qr/cannot be changed now.*UC301/s, 'nor when it connects');
	unlike($answer, qr/\Q$code_b\E/, 'by no means');
}
$node->safe_psql('postgres', "ALTER ROLE CURRENT_USER SET pg_credit.person_key_file = '$file_b'");
like(ask($code), qr/cannot be changed now.*UC301/s, 'nor for its role');
$node->safe_psql('postgres', "ALTER ROLE CURRENT_USER RESET ALL");

# one session lives through reloads: a new path, then a new key under the old
my $wait   = sub {
	my ($mark) = @_;
	return join "\n", map { "SELECT pg_sleep(0.05) WHERE current_setting('work_mem') <> '$mark' \\g /dev/null" } 1 .. 400;
};
my $both = key_file('both.key', $key_a);
my $life = ask(join "\n", $code,
	"ALTER SYSTEM SET pg_credit.person_key_file = '$file_b';", "ALTER SYSTEM SET work_mem = '5MB';",
	'SELECT pg_reload_conf() \g /dev/null', $wait->('5MB'), $code,
	"ALTER SYSTEM SET pg_credit.person_key_file = '$both';", "ALTER SYSTEM SET work_mem = '6MB';",
	'SELECT pg_reload_conf() \g /dev/null', $wait->('6MB'), $code,
	"\\! cp '$file_b' '$both'", $code, "ALTER SYSTEM SET work_mem = '7MB';",
	'SELECT pg_reload_conf() \g /dev/null', $wait->('7MB'), $code);
my @codes = split /\n/, $life;
is(scalar @codes, 5, 'five codes') or diag $life;
is($codes[0], $code_a, 'the first key');
is(substr($codes[1], 0, 17), code_without_check($key_b, $number), 'another file: another key, another code');
is($codes[2], $code_a, 'the first key in another file: the first code');
is($codes[3], $code_a, 'the file alone changes nothing');
is($codes[4], $codes[1], 'the file and a reload do');

# files that are no key, or not kept as one
my %bad = (
	'missing'        => [ "$dir/none.key", qr/58P01: could not open the person key file/ ],
	'a directory'    => [ $dir, qr/F0000: the person key file is not a regular file/ ],
	'group-readable' => [ key_file('group.key', $key_a, 0640), qr/F0000: the person key file can be read by others/ ],
	'world-readable' => [ key_file('world.key', $key_a, 0604), qr/F0000: the person key file can be read by others/ ],
	'empty'          => [ key_file('empty.key', ''), qr/F0000: the person key file holds no key/ ],
	'short'          => [ key_file('short.key', substr($key_a, 2)), qr/F0000: the person key file holds no key/ ],
	'odd'            => [ key_file('odd.key', $key_a . 'a'), qr/F0000: the person key file holds no key/ ],
	'not hex'        => [ key_file('words.key', 'correct horse battery staple ' x 3), qr/F0000: the person key file holds no key/ ],
	'two lines'      => [ key_file('two.key', "$key_a\n$key_a\n"), qr/F0000: the person key file holds no key/ ],
	'endless'        => [ key_file('long.key', $key_a x 100), qr/F0000: the person key file holds no key/ ]);
for my $what (sort keys %bad)
{
	my ($path, $expected) = @{ $bad{$what} };
	is(use_file($path), '', "$what: set");
	my $answer = ask($code);
	like($answer, $expected, "$what: refused");
	unlike($answer, qr/\Q$dir\E/, "$what: the caller is not told where");
}
for my $length (64, 256)
{
	is(use_file(key_file("long$length.key", 'ab' x ($length / 2))), '', "$length digits: set");
	is(substr(ask($code), 0, 17), code_without_check('ab' x ($length / 2), $number), "$length digits are a key");
}
my $log = slurp_file($node->logfile);
like($log, qr/The file is "\Q$dir\E\/none\.key"/, 'the log tells where');

# paths that would not stay secret
like(use_file('person.key'), qr/invalid value for parameter "pg_credit\.person_key_file".*The path must be absolute/s, 'a relative path is refused');
like(use_file($node->data_dir . '/person.key'), qr/must not lie in the data directory/, 'so is the data directory');
like(use_file($node->data_dir . '/base/../x/../person.key'), qr/must not lie in the data directory/, 'also by a detour');

# nothing was told
for my $secret ($number, $another, $key_a, lc $key_b, substr($key_a, 0, 16), substr($number, 0, 17))
{
	unlike($log . $told, qr/\Q$secret\E/i, 'no secret in any message or log line');
}
$node->stop;
done_testing();
