# librecovery.  GNU make 3.81 or later.
#
#	make && make check && make install prefix=/usr/local
#
# ./configure is optional: it only writes config.mak.autogen, which is read below.  Put your own settings in config.mak.
# Out of tree: run configure, or `make -f SOURCE/Makefile`, in the build directory.
all:

srcdir := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))

# ---- settings: defaults, then configure's, then yours, then command line ----

prefix       = /usr/local
exec_prefix  = $(prefix)
bindir       = $(exec_prefix)/bin
libdir       = $(exec_prefix)/lib
includedir   = $(prefix)/include
datarootdir  = $(prefix)/share
mandir       = $(datarootdir)/man
docdir       = $(datarootdir)/doc/librecovery
pkgconfigdir = $(libdir)/pkgconfig

CFLAGS    ?= -O2 -g
INSTALL   ?= install
# rpm finds libraries by their x bit; Debian's dh_fixperms takes it away again.
LIB_MODE   = 755
PKG_CONFIG ?= pkg-config
# Debian's own interpreter where there is one: another python3 may come first in PATH and lack Debian's packages.
PYTHON     ?= $(firstword $(wildcard /usr/bin/python3) python3)
SHARED     = yes
STATIC     = yes
PROGRAM    = yes

-include config.mak.autogen
-include config.mak

# ---- version: the header is the only place --------------------------------

header  := $(srcdir)/include/recovery/base.h
number   = $(shell sed -n 's/^.define RECOVERY_$(1) \([0-9]*\).*/\1/p' $(header))
MAJOR   := $(call number,VERSION_MAJOR)
MINOR   := $(call number,VERSION_MINOR)
PATCH   := $(call number,VERSION_PATCH)
SOVER   := $(call number,SOVERSION)
VERSION := $(MAJOR).$(MINOR).$(PATCH)
MAPNODE := $(lastword $(shell sed -n 's/^LIBRECOVERY_\([0-9.]*\) {.*/\1/p' $(srcdir)/lib/librecovery.map))
ifneq ($(MAPNODE),$(MAJOR).$(MINOR))
$(error last node of lib/librecovery.map is $(MAPNODE), header says $(MAJOR).$(MINOR))
endif

# ---- what we build for: ask the compiler, never uname ----------------------

TARGET ?= $(shell $(CC) -dumpmachine 2>/dev/null)
has     = $(strip $(foreach w,$(1),$(findstring $(w),$(TARGET))))
PIC     = -fPIC
MAP    := $(srcdir)/lib/librecovery.map
comma  := ,

ifneq (,$(call has,mingw cygwin windows msys))
  KIND     = pe
  EXE      = .exe
  PIC      =
  SHLIB    = $(if $(call has,cygwin),cyg,lib)recovery-$(SOVER).dll
  IMPLIB   = librecovery.dll.a
  EXPORTS  = recovery.def
  SHFLAGS  = -shared -Wl,--out-implib,$(IMPLIB) $(EXPORTS)
else ifneq (,$(call has,darwin apple))
  KIND     = macho
  SHLIB    = librecovery.$(SOVER).$(MINOR).$(PATCH).dylib
  SHLINKS  = librecovery.$(SOVER).dylib librecovery.dylib
  EXPORTS  = recovery.exp
  SHFLAGS  = -dynamiclib -install_name $(libdir)/librecovery.$(SOVER).dylib \
	     -compatibility_version $(SOVER).$(MINOR) -current_version $(SOVER).$(MINOR).$(PATCH) \
	     -Wl,-exported_symbols_list,$(EXPORTS)
else
  KIND     = elf
  SHLIB    = librecovery.so.$(SOVER).$(MINOR).$(PATCH)
  SHLINKS  = librecovery.so.$(SOVER) librecovery.so
  # No table for unwinding: C that throws nothing, calls nobody back and is no cancellation point is never unwound through,
  # and gdb reads .debug_frame, which -g writes.  12 KiB less.  Windows needs its own; it walks the stack with them.
  NO_UNWIND = -fno-asynchronous-unwind-tables -fno-unwind-tables
  # Code and tables share pages: 6 KiB less, and nothing of either can be written to.  The library calls its own functions
  # directly, as it does on the other systems.
  SHFLAGS  = -shared -Wl,-z,noseparate-code -Wl,-Bsymbolic-functions -Wl,-soname,librecovery.so.$(SOVER) -Wl,--version-script,$(MAP) \
	     $(if $(call has,linux),$(if $(findstring -fsanitize,$(CFLAGS)),,-Wl$(comma)-z$(comma)defs))
endif

# i386: plain double arithmetic needs SSE2; the x87 would round differently.
ifneq (,$(filter i386-% i486-% i586-% i686-%,$(TARGET)))
  SSE = -msse2 -mfpmath=sse
endif

# ---- flags: ours first, the user's last ------------------------------------

OUR_CPPFLAGS = -I$(srcdir)/include -I$(srcdir)/lib
# Same bits everywhere: no contraction to FMA; sqrt is an instruction, never a call that sets errno.
OUR_CFLAGS   = -std=c99 -fvisibility=hidden -ffp-contract=off -fno-math-errno $(NO_UNWIND) $(SSE)
WARN         = -Wall -Wextra -pedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wwrite-strings -Wundef
DEPS         = $(if $(NO_DEPS),,-MMD -MP)
COMPILE      = $(CC) $(OUR_CPPFLAGS) $(CPPFLAGS) $(OUR_CFLAGS) $(WARN) $(CFLAGS) $(DEPS)
LINK         = $(CC) $(SSE) $(CFLAGS) $(LDFLAGS)
Q            = $(if $(filter-out 0,$(V)),,@)
say          = $(if $(filter-out 0,$(V)),,@printf '  %-7s %s\n' '$(1)' '$@';)

SRC     := abi advice batch belief body choose complaint describe dictionary dose drivers earliest event evidence exercise forecast kernel level \
	   lists measure movement numeric page pain params plan question replay report rest rules save score screen selftest sheet state text textpain \
	   textplan timeline unpack version watch week
PUBLIC  := recovery base describe evidence body event exercise params state forecast batch facts pain plan text
SHOBJ   := $(SRC:%=obj/shared/%.o)
STOBJ   := $(SRC:%=obj/static/%.o)
PROG    := $(if $(filter yes,$(PROGRAM)),recovery$(EXE))
PRODUCT := $(if $(filter yes,$(SHARED)),$(SHLIB)) $(if $(filter yes,$(STATIC)),librecovery.a)

all: $(PRODUCT) recovery-uninstalled.pc $(PROG) man

# Rebuild when flags change (also links the config to the objects).
obj/flags: force
	@mkdir -p obj/shared obj/static obj/tests obj/tools
	@echo '$(subst ','\'',$(COMPILE) | $(LDFLAGS) | $(TARGET))' >obj/flags.new; \
	if cmp -s obj/flags obj/flags.new; then rm obj/flags.new; else mv obj/flags.new obj/flags; fi

obj/shared/%.o: $(srcdir)/lib/%.c obj/flags
	$(call say,CC)$(COMPILE) -DRECOVERY_BUILD $(PIC) -c -o $@ $<
obj/static/%.o: $(srcdir)/lib/%.c obj/flags
	$(call say,CC)$(COMPILE) -DRECOVERY_STATIC -c -o $@ $<
-include $(wildcard obj/*/*.d)

$(SHLIB): $(SHOBJ) $(EXPORTS) $(MAP)
	$(call say,LINK)$(CC) $(OUR_CFLAGS) $(CFLAGS) $(LDFLAGS) $(SHFLAGS) -o $@ $(SHOBJ)
	$(Q)for l in $(SHLINKS); do ln -sf $@ $$l; done

librecovery.a: $(STOBJ)
	$(Q)rm -f $@
	$(call say,AR)$(AR) rcs $@ $(STOBJ)

# Other object formats take the same list of names as the ELF version script.
names = sed -n 's/^[[:space:]]\(recovery_[a-z0-9_]*\);.*/\1/p' $(MAP)
recovery.exp: $(MAP)
	$(call say,GEN)$(names) | sed 's/^/_/' >$@
recovery.def: $(MAP)
	$(call say,GEN)(echo EXPORTS; $(names)) >$@

# ---- the program: a client like any other, through pkg-config -----------------

TOOLS    := $(notdir $(basename $(wildcard $(srcdir)/tools/*.c)))
TOOLOBJ  := $(TOOLS:%=obj/tools/%.o)
NEEDS    := sqlite3 cairo cairo-svg jansson libical
NEED_CFLAGS = $(shell $(PKG_CONFIG) --cflags $(NEEDS) 2>/dev/null)
NEED_LIBS   = $(filter-out -licalss -licalvcal,$(shell $(PKG_CONFIG) --libs $(NEEDS) 2>/dev/null)) -lcsv -lm
LINKED   := $(if $(filter yes,$(SHARED)),$(SHLIB),librecovery.a)

obj/tools/%.o: $(srcdir)/tools/%.c obj/flags
	$(call say,CC)$(CC) -I$(srcdir)/include $(CPPFLAGS) -D_XOPEN_SOURCE=700 -std=c99 $(SSE) $(WARN) $(NEED_CFLAGS) $(CFLAGS) $(DEPS) -c -o $@ $<
recovery$(EXE): $(TOOLOBJ) $(LINKED)
	$(call say,LINK)$(LINK) -o $@ $(TOOLOBJ) $(if $(filter yes,$(SHARED)),-L. -lrecovery,librecovery.a) $(NEED_LIBS)

# The log is our own; the database lives in obj/ and is made anew.
DEMO_AT = 2026-03-12T08:00
DEMO    = LD_LIBRARY_PATH=.:$$LD_LIBRARY_PATH ./recovery --db obj/demo.db
demo: all
	@rm -f obj/demo.db
	@$(DEMO) import $(srcdir)/examples/strong.csv --unit kg
	@echo
	@$(DEMO) feel calf 2 --at 2026-03-12T07:20 >obj/demo.txt
	@$(DEMO) feel quads 4 --at 2026-03-12T07:30
	@echo
	@$(DEMO) today --at $(DEMO_AT)
	@echo
	@$(DEMO) chart --at $(DEMO_AT) --out week.png

# Calibrate on published figures and open laboratory data, then judge the forecast on those and on people's own answers.  DATA
# holds evidence/ and data/; parts of it that are absent are skipped aloud, and then the two result files stay as they are.
DATA     ?= $(srcdir)/../shared
VALIDATE  = $(PYTHON) $(srcdir)/tools/validate/validate.py --library $(abspath $(SHLIB)) --data $(DATA)
validate: $(SHLIB)
	$(VALIDATE) --write $(srcdir)/docs/VALIDATION.md $(srcdir)/validation.jsonl
# The same on few simulated people, nothing written: does every part still run?
check-validate: $(SHLIB)
	$(VALIDATE) --people 20
calibrate: $(SHLIB)
	$(PYTHON) $(srcdir)/tools/calibrate/calibrate.py --library $(abspath $(SHLIB)) --data $(DATA) --left-out $(srcdir)/tools/calibrate/loso.json

# ---- pkg-config: paths are put in at install time, prefix stays movable ----

pcpath = $(patsubst $(prefix)/%,$${prefix}/%,$(1))
pcfile = sed -e 's|@prefix@|$(1)|' -e 's|@libdir@|$(2)|' -e 's|@includedir@|$(3)|' \
	 -e 's|@VERSION@|$(VERSION)|' $(srcdir)/recovery.pc.in
recovery-uninstalled.pc: $(srcdir)/recovery.pc.in $(header)
	$(call say,GEN)$(call pcfile,$(CURDIR),$(CURDIR),$(abspath $(srcdir))/include) >$@

# ---- manual pages: of the library from its headers, of the program by hand ----

man: man/stamp
man/stamp: $(PUBLIC:%=$(srcdir)/include/recovery/%.h) $(srcdir)/docs/man.py $(srcdir)/docs/recovery.1.in
	$(Q)rm -rf man && mkdir -p man
	$(call say,GEN)$(PYTHON) $(srcdir)/docs/man.py $(srcdir) man && touch $@

# ---- install ---------------------------------------------------------------

D = $(DESTDIR)
install: all
	$(INSTALL) -d '$D$(libdir)' '$D$(pkgconfigdir)' '$D$(includedir)/recovery' '$D$(mandir)/man3'
	$(INSTALL) -m 644 $(PUBLIC:%=$(srcdir)/include/recovery/%.h) '$D$(includedir)/recovery/'
	$(call pcfile,$(prefix),$(call pcpath,$(libdir)),$(call pcpath,$(includedir))) >'$D$(pkgconfigdir)/recovery.pc'
	chmod 644 '$D$(pkgconfigdir)/recovery.pc'
	$(INSTALL) -m 644 man/*.3 '$D$(mandir)/man3/'
ifeq ($(PROGRAM),yes)
	$(INSTALL) -d '$D$(bindir)' '$D$(mandir)/man1'
	$(INSTALL) -m 755 recovery$(EXE) '$D$(bindir)/'
	$(INSTALL) -m 644 man/recovery.1 '$D$(mandir)/man1/'
endif
ifeq ($(STATIC),yes)
	$(INSTALL) -m 644 librecovery.a '$D$(libdir)/'
endif
ifeq ($(SHARED),yes)
ifeq ($(KIND),pe)
	$(INSTALL) -d '$D$(bindir)'
	$(INSTALL) -m 755 $(SHLIB) '$D$(bindir)/'
	$(INSTALL) -m 644 $(IMPLIB) '$D$(libdir)/'
else
	$(INSTALL) -m $(LIB_MODE) $(SHLIB) '$D$(libdir)/'
	for l in $(SHLINKS); do ln -sf $(SHLIB) '$D$(libdir)/'$$l; done
endif
endif

uninstall: man
	rm -f '$D$(libdir)/librecovery.a' '$D$(if $(IMPLIB),$(bindir),$(libdir))/$(SHLIB)' $(if $(IMPLIB),'$D$(libdir)/$(IMPLIB)')
	for l in $(SHLINKS); do rm -f '$D$(libdir)/'$$l; done
	rm -f '$D$(pkgconfigdir)/recovery.pc' '$D$(bindir)/recovery$(EXE)' '$D$(mandir)/man1/recovery.1'
	for h in $(PUBLIC); do rm -f '$D$(includedir)/recovery/'$$h.h; done
	for m in man/*.3; do rm -f '$D$(mandir)/man3/'$${m#man/}; done
	-rmdir '$D$(includedir)/recovery'

include $(srcdir)/tests/check.mk

# ---- packages ----------------------------------------------------------------

# dpkg-buildpackage wants the source folder to be called name-version.
deb: dist
	rm -rf obj/deb && mkdir -p obj/deb
	tar xzf $(DISTNAME).tar.gz -C obj/deb
	cp $(DISTNAME).tar.gz obj/deb/librecovery_$(VERSION).orig.tar.gz
	cp -R $(srcdir)/packaging/debian obj/deb/$(DISTNAME)/debian
	cd obj/deb/$(DISTNAME) && SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) dpkg-buildpackage -us -uc
	lintian --allow-root --fail-on error obj/deb/*.changes
	@echo 'deb: packages are in obj/deb'; ls obj/deb/*.deb

# ---- release ---------------------------------------------------------------

configure: $(srcdir)/configure.ac
	cd $(srcdir) && autoconf

ifdef AUTOCONFIGURED
config.mak.autogen: config.status $(srcdir)/config.mak.in
	./config.status
config.status: $(srcdir)/configure.ac
	cd $(srcdir) && autoconf
	./config.status --recheck
endif

DISTNAME = librecovery-$(VERSION)
FILES    = Makefile configure configure.ac config.mak.in recovery.pc.in setup README.md LICENSE CHANGELOG.md CONTRIBUTING.md \
	   SECURITY.md CITATION.cff include lib tests tools bindings examples docs packaging
# 2026-11-22 12:00 UTC; goes up with each release.
SOURCE_DATE_EPOCH ?= 1795348800
dist: configure
	rm -rf $(DISTNAME) && mkdir $(DISTNAME)
	cd '$(srcdir)' && tar cf - --exclude=__pycache__ --exclude=.hypothesis $(FILES) | (cd '$(CURDIR)/$(DISTNAME)' && tar xf -)
	tar --sort=name --format=ustar --mtime=@$(SOURCE_DATE_EPOCH) --owner=0 --group=0 --numeric-owner \
	--mode=u=rwX,go=rX -cf - $(DISTNAME) | gzip -9n >$(DISTNAME).tar.gz
	rm -rf $(DISTNAME)

distcheck: dist
	if test -d obj/dc; then chmod -R u+w obj/dc; rm -rf obj/dc; fi
	mkdir -p obj/dc/build
	tar xzf $(DISTNAME).tar.gz -C obj/dc && chmod -R a-w obj/dc/$(DISTNAME)
	cd obj/dc/build && ../$(DISTNAME)/configure --prefix=/usr && $(MAKE) && $(MAKE) check && \
	$(MAKE) install DESTDIR=$(CURDIR)/obj/dc/root && $(MAKE) installcheck DESTDIR=$(CURDIR)/obj/dc/root && \
	$(MAKE) uninstall DESTDIR=$(CURDIR)/obj/dc/root && $(MAKE) distclean
	test -z "$$(find obj/dc/root -type f -o -type l)" && test -z "$$(ls -A obj/dc/build)"
	chmod -R u+w obj/dc && rm -rf obj/dc
	@echo 'distcheck: ok, $(DISTNAME).tar.gz is ready'

clean:
	if test -d obj/dc; then chmod -R u+w obj/dc; fi
	rm -rf obj man
	rm -f librecovery.* librecovery-*.tar.gz recovery-uninstalled.pc recovery.exp recovery.def recovery$(EXE) week.png \
	*recovery-$(SOVER).dll
distclean: clean
	rm -f config.mak.autogen config.log config.status
	rm -rf autom4te.cache
	$(if $(filter-out .,$(srcdir)),rm -f Makefile)

help:
	@echo 'make               library, program, manual pages'
	@echo 'make demo          import the log in examples/ and show the answer'
	@echo 'make check         all tests (make test is the same)'
	@echo 'make check-python  the Python binding alone; ./setup --python installs what it needs'
	@echo 'make tables        the generated tables anew, after a change of a header or table'
	@echo 'make torture       the long form of the property tests'
	@echo 'make sanitize      the suite under ASan and UBSan, gcc and clang'
	@echo 'make foreign       same bits at -O0 and -O3, gcc and clang, aarch64, i386'
	@echo 'make install       honours DESTDIR prefix bindir libdir includedir mandir pkgconfigdir'
	@echo 'make uninstall installcheck dist distcheck deb clean distclean'
	@echo 'settings: CC CFLAGS CPPFLAGS LDFLAGS PYTHON SHARED=no STATIC=no PROGRAM=no V=1'

force:
.PHONY: all demo validate check-validate calibrate man install uninstall deb dist distcheck clean distclean help force
.DELETE_ON_ERROR:
.SUFFIXES:
