# One PGXS makefile for the extension, the platform and their tests.
#   make, make install, make installcheck   any PostgreSQL 15-18, with PG_CONFIG=
#   make deploy DB=name                     CREATE EXTENSION and credit.install() in one database
#   make demo, make check, make bench       do all of their own set-up
EXT          = pg_credit
# the control file is the only place that states the version
EXTVERSION  := $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" extension/$(EXT).control)

EXTENSION    = extension/$(EXT)
MODULE_big   = $(EXT)
OBJS         = $(patsubst %.c,%.o,$(sort $(wildcard extension/src/*.c)))
PG_CPPFLAGS  = -Iextension/src -DPG_CREDIT_VERSION='"$(EXTVERSION)"'
PG_CFLAGS    = -Wall -Wextra -Wshadow -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers $(WERROR)
SHLIB_LINK   = -ljansson
# one process, one namespace: only what SQL calls is exported, all else binds
# inside the module whatever the server or another module calls its own
EXPORTS      = extension/build/exports.map

SQL_SOURCES := $(shell find sql functions views -name '*.sql' 2>/dev/null) $(wildcard extension/data/*.csv extension/data/*.json extension/updates/platform--*/*.sql)
INSTALL_SQL  = extension/$(EXT)--$(EXTVERSION).sql
DELTAS       = $(wildcard extension/updates/$(EXT)--*--$(EXTVERSION).sql)
UPDATE_SQL   = $(patsubst extension/updates/%,extension/build/%,$(DELTAS))
DATA         = $(wildcard extension/released/*.sql)
DATA_built   = $(INSTALL_SQL) $(UPDATE_SQL)

REGRESS      = $(patsubst test/regress/sql/%.sql,%,$(sort $(wildcard test/regress/sql/*.sql)))
REGRESS_OPTS = --inputdir=test/regress --outputdir=test/regress --load-extension=pg_credit
TAP_TESTS    = 1
PROVE_TESTS  = test/tap/t/*.pl

MO           = $(patsubst %.po,%.mo,$(wildcard extension/po/*.po))
EXTRA_CLEAN  = $(DATA_built) $(MO) platform.sql extension/build test/regress/results \
               test/regress/regression.* tmp_check

PG_CONFIG   ?= pg_config
PGXS        := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)

.PHONY: demo check bench deploy torture coverage check-house check-majors check-bare
.DEFAULT_GOAL = all

# these three work on a machine that has nothing yet
demo:
	@test/demo/run
bench:
	@test/bench/run
# minutes: kill -9 again and again under the full load
torture:
	@TORTURE_KILLS=$${TORTURE_KILLS:-150} test/check 64-torture
# which lines of the module the tests reach
coverage:
	@test/coverage
# slower, and as root: Debian's next releases (PostgreSQL 17, 18); a machine with nothing on it
check-majors:
	@test/majors
check-bare:
	@test/bare
check-house:
	@extension/check-house

# PGXS has a "check" of its own, which only says that it is not supported
ifeq ($(filter-out demo check check-% bench torture coverage,$(or $(MAKECMDGOALS),all)),)
check:
	@test/check
else
ifneq ($(PGXS),)
override with_llvm ?= no
include $(PGXS)

all: $(DATA_built) $(MO) platform.sql

$(INSTALL_SQL): extension/manifest extension/assemble extension/$(EXT).control $(SQL_SOURCES)
	extension/assemble extension > $@.tmp && mv $@.tmp $@
extension/build/%.sql: extension/updates/%.sql extension/manifest extension/assemble $(SQL_SOURCES)
	@$(MKDIR_P) extension/build
	extension/assemble update $< > $@.tmp && mv $@.tmp $@
platform.sql: extension/assemble
	extension/assemble psql > $@

$(OBJS): $(wildcard extension/src/*.h)

ifeq ($(PORTNAME),linux)
SHLIB_LINK  += -Wl,--version-script=$(EXPORTS)
endif
$(shlib): $(EXPORTS)
$(EXPORTS): $(wildcard extension/src/*.c)
	@$(MKDIR_P) $(@D)
	sed -n 's/^PG_FUNCTION_INFO_V1(\(.*\));.*/\1; pg_finfo_\1;/p' $^ | \
	  sed -e '1i { global: _PG_init; Pg_magic_func;' -e '$$a local: *; };' > $@.tmp && mv $@.tmp $@

deploy: install
	$(bindir)/psql -X -v ON_ERROR_STOP=1 -d "$(DB)" -f platform.sql

# message catalogues; the name must match PG_TEXTDOMAIN() in c.h
%.mo: %.po
	msgfmt -c -o $@ $<
install: install-mo
install-mo: $(MO)
	for f in $(MO); do l=`basename $$f .mo`; $(MKDIR_P) '$(DESTDIR)$(localedir)'/$$l/LC_MESSAGES; \
	  $(INSTALL_DATA) $$f '$(DESTDIR)$(localedir)'/$$l/LC_MESSAGES/$(EXT)-$(MAJORVERSION).mo; done
uninstall: uninstall-mo
uninstall-mo:
	rm -f $(foreach f,$(MO),'$(DESTDIR)$(localedir)'/$(basename $(notdir $f))/LC_MESSAGES/$(EXT)-$(MAJORVERSION).mo)
.PHONY: install-mo uninstall-mo
endif
endif
