# check.mk - every test; included by the Makefile.  Each leaves one line "NAME PASSED FAILED SKIPPED" in obj/results.

CHECK_CFLAGS = $(shell $(PKG_CONFIG) --cflags check 2>/dev/null)
CHECK_LIBS   = $(shell $(PKG_CONFIG) --libs check 2>/dev/null)
RUN         ?=
SUITES      := $(notdir $(basename $(wildcard $(srcdir)/tests/check_*.c)))
export RECOVERY_SHARED ?= $(abspath $(srcdir)/../shared)

PARTS = check-tables check-headers check-unit check-ulp check-abi check-frozen check-names check-pure check-stack check-golden \
	check-labels check-doses check-examples check-python check-pages $(if $(filter yes,$(PROGRAM)),check-program)

# All parts run, also after one failed; one that broke before it could count is a failure.
check:
	@rm -f obj/results obj/skipped && mkdir -p obj && touch obj/results obj/skipped
	$(Q)$(MAKE) --no-print-directory all
	@$(MAKE) --no-print-directory -k $(PARTS); status=$$?; \
	for p in $(PARTS); do grep -q "^$$p " obj/results || echo "$$p 0 1 0" >>obj/results; done; \
	awk '{ p += $$2; f += $$3; s += $$4 } END { printf "check: %d passed, %d failed, %d skipped\n", p, f, s }' obj/results; \
	exit $$status
test: check

passed  = @echo '$@ $(or $(1),1) 0 0' >>obj/results
skipped = @echo 'skipped $@: $(1)'; echo '$@ 0 0 1' >>obj/results; echo '$@: $(1)' >>obj/skipped

obj/tests/%.o: $(srcdir)/tests/%.c obj/flags
	$(call say,CC)$(COMPILE) $(CHECK_CFLAGS) -DRECOVERY_STATIC -c -o $@ $<

# The rows of describe.def are written from the headers, the settings of params.h from the table of constants, the dictionary
# and phrases from the table of exercises, the packed texts from all tables.
check-tables:
	$(PYTHON) $(srcdir)/lib/describe.py $(srcdir)/include/recovery | cmp - $(srcdir)/lib/describe.def
	$(PYTHON) $(srcdir)/lib/params.py $(srcdir)/lib/params.def | cmp - $(srcdir)/include/recovery/params.h
	for t in dictionary phrases; do $(PYTHON) $(srcdir)/lib/exercise.py $$t | cmp - $(srcdir)/lib/$$t.def || exit 1; done
	$(PYTHON) $(srcdir)/lib/pack.py pack | cmp - $(srcdir)/lib/packed.def
	$(PYTHON) $(srcdir)/tools/measureids.py $(srcdir) | cmp - $(srcdir)/tools/measureids.def
	$(PYTHON) $(srcdir)/tests/lint.py $(srcdir)
	@$(PYTHON) $(srcdir)/tests/lint_measures.py $(srcdir) $(RECOVERY_SHARED) >obj/measures.log; status=$$?; cat obj/measures.log; \
	grep '^skipped' obj/measures.log >>obj/skipped && echo '$@ 0 0 1' >>obj/results; exit $$status
	$(PYTHON) $(srcdir)/docs/pain_tables.py $(srcdir) --check
	$(PYTHON) $(srcdir)/docs/plan_tables.py $(srcdir) --check
	$(call passed,10)

# Writes what check-tables compares.
new = $(PYTHON) $(srcdir)/lib/$(1) >obj/table && cp obj/table $(srcdir)/$(2)
tables:
	@mkdir -p obj
	$(call new,params.py $(srcdir)/lib/params.def,include/recovery/params.h)
	$(call new,describe.py $(srcdir)/include/recovery,lib/describe.def)
	$(call new,exercise.py dictionary,lib/dictionary.def)
	$(call new,exercise.py phrases,lib/phrases.def)
	$(call new,pack.py pack,lib/packed.def)
	$(PYTHON) $(srcdir)/tools/measureids.py $(srcdir) >obj/table && cp obj/table $(srcdir)/tools/measureids.def
	$(PYTHON) $(srcdir)/docs/pain_tables.py $(srcdir)
	$(PYTHON) $(srcdir)/docs/plan_tables.py $(srcdir)
# A dictionary that fits the texts as they are now; takes a minute.
dictionary:
	@mkdir -p obj
	$(call new,pack.py learn,lib/unpack.def)
	$(call new,pack.py pack,lib/packed.def)

# Every header alone, in three languages.
check-headers:
	@for h in $(PUBLIC); do \
	echo "#include <recovery/$$h.h>" >obj/h.c && \
	$(CC) -I$(srcdir)/include -std=c99 -pedantic -Wall -Wextra -Wpadded -Werror -fsyntax-only obj/h.c && \
	$(CC) -I$(srcdir)/include -std=c11 -pedantic -Wall -Wextra -Werror -fsyntax-only obj/h.c && \
	{ ! command -v $(CXX) >/dev/null || $(CXX) -I$(srcdir)/include -std=c++11 -pedantic -Wall -Wextra -Werror -fsyntax-only -x c++ obj/h.c; } || exit 1; done
	$(call passed,$(words $(PUBLIC)))

# Unit and property tests link the static library: hidden functions can be reached there.  CASES and SEED reach the
# property tests.
obj/tests/unit$(EXE): $(SUITES:%=obj/tests/%.o) obj/tests/main.o librecovery.a
	$(call say,LINK)$(LINK) -o $@ $^ $(CHECK_LIBS)
check-unit: obj/tests/unit$(EXE)
	@$(RUN) ./$< >obj/unit.log; status=$$?; cat obj/unit.log; \
	awk -F '[:, ]+' '/^[0-9]+%: Checks:/ { print "check-unit", $$3 - $$5 - $$7, $$5 + $$7, 0 }' obj/unit.log >>obj/results; \
	sed -n 's/^skipped.*/check-unit 0 0 1/p' obj/unit.log >>obj/results; \
	grep '^skipped' obj/unit.log >>obj/skipped; exit $$status

# Our exp, log and root against MPFR.
ULP_POINTS ?= 1000000
obj/tests/ulp: obj/tests/ulp_numeric.o librecovery.a
	$(call say,LINK)$(LINK) -o $@ $^ -lmpfr -lgmp
check-ulp: obj/tests/ulp
	./$< $(ULP_POINTS)
	$(call passed)

# Clients compiled against an older and a newer header, run on this library.
obj/tests/old$(EXE) obj/tests/new$(EXE) obj/tests/dump$(EXE): obj/tests/%$(EXE): $(srcdir)/tests/abi_%.c $(SHLIB)
	$(call say,LINK)$(CC) -I$(srcdir)/include -std=c99 -Wall -Wextra $(SSE) $(CFLAGS) $(LDFLAGS) -o $@ $< -L. -lrecovery
check-abi: obj/tests/old$(EXE) obj/tests/new$(EXE)
	@for t in $^; do LD_LIBRARY_PATH=. $(RUN) ./$$t || exit 1; done
	$(call passed,2)

# Nothing that a release promised may ever change: enum values, field places.  Until 0.9 the table may be written anew: make abi-table
check-frozen: obj/tests/dump$(EXE)
	LD_LIBRARY_PATH=. $(RUN) ./$< >obj/abi.txt && tr -d '\r' <obj/abi.txt >obj/abi.tsv
	@for f in $(srcdir)/tests/abi-*.tsv; do ! grep -vxFf obj/abi.tsv $$f || { echo "^ promised in $$f, now different"; exit 1; }; done
	@cmp obj/abi.tsv $(srcdir)/tests/abi-$(MAJOR).$(MINOR).tsv
	$(call passed)
abi-table: obj/tests/dump$(EXE)
	LD_LIBRARY_PATH=. ./$< >$(srcdir)/tests/abi-$(MAJOR).$(MINOR).tsv

# What is exported is what the map says, and both are what the headers declare.
check-names: $(SHLIB)
ifeq ($(KIND),elf)
	@nm -D --defined-only $(SHLIB) | sed -n 's/.* [A-Z] \([A-Za-z_][A-Za-z0-9_]*\).*/\1/p' | grep -v '^LIBRECOVERY_' | LC_ALL=C sort >obj/exported
	@$(names) | LC_ALL=C sort >obj/mapped
	@cat $(PUBLIC:%=$(srcdir)/include/recovery/%.h) | sed -n 's/^RECOVERY_API([^)]*) \([a-z_0-9]*\)(.*/\1/p' | LC_ALL=C sort >obj/declared
	cmp obj/exported obj/mapped
	cmp obj/declared obj/mapped
	@sed -n 's/^FUNCTION(\([a-z_0-9]*\), .*/recovery_\1/p' $(srcdir)/lib/describe.def | LC_ALL=C sort >obj/described
	cmp obj/described obj/mapped
	$(call passed,3)
else
	$(call skipped,not an ELF target)
endif

# A pure library needs only these from outside; its objects hold no writable data and need no relocations in tables.
# The names with underscores are what the compiler's start files and stack protector bring.
PURE  = memcmp memcpy memmove memset strcmp __memcpy_chk __memmove_chk __memset_chk __stack_chk_fail \
	__cxa_finalize __gmon_start__ _ITM_deregisterTMCloneTable _ITM_registerTMCloneTable
check-pure: $(SHLIB)
ifeq ($(KIND),elf)
ifneq (,$(findstring -fsanitize,$(CFLAGS)))
	$(call skipped,the sanitizers call the world)
else
	@nm -D --undefined-only $(SHLIB) | sed -n 's/^ *[A-Zw] \([A-Za-z0-9_]*\).*/\1/p' >obj/needed
	@for s in $$(cat obj/needed); do case ' $(strip $(PURE)) ' in *" $$s "*) ;; *) echo "impure: $$s"; exit 1;; esac; done
	@size -A $(SHOBJ) | awk '($$1 ~ /^\.(data|bss|data\.rel|data\.rel\.ro|tdata|tbss)/) && $$2 > 0 { print "writable data or relocations: " $$0; exit 1 }'
	@size -A $(SHLIB) | awk '$$1 == ".data.rel.ro" && $$2 > 0 { print "relocations in tables"; exit 1 }'
	$(call passed,3)
endif
else
	$(call skipped,not an ELF target)
endif

# No call uses more than 4 KiB of stack: frames summed along the deepest chain of calls.
check-stack:
ifneq (,$(findstring -fsanitize,$(CFLAGS)))
	$(call skipped,the sanitizers widen every frame)
else
	$(Q)mkdir -p obj/stack
	$(Q)for f in $(SRC); do $(CC) $(OUR_CPPFLAGS) $(OUR_CFLAGS) -O2 -fno-lto -fstack-usage -c -o obj/stack/$$f.o $(srcdir)/lib/$$f.c || exit 1; done
	$(PYTHON) $(srcdir)/tests/stack.py obj/stack 4096
	$(call passed)
endif

# The same bits as everywhere: golden values of arithmetic, forecast, dose, plan and text.
obj/tests/golden$(EXE): obj/tests/golden.o librecovery.a
	$(call say,LINK)$(LINK) -o $@ $^
obj/tests/golden_numeric$(EXE): obj/tests/golden_numeric.o librecovery.a
	$(call say,LINK)$(LINK) -o $@ $^
check-golden: obj/tests/golden$(EXE) obj/tests/golden_numeric$(EXE)
	$(RUN) ./obj/tests/golden$(EXE) >obj/golden.txt
	tr -d '\r' <obj/golden.txt | cmp - $(srcdir)/tests/golden/golden.txt
	$(RUN) ./obj/tests/golden_numeric$(EXE) >obj/numeric.txt
	tr -d '\r' <obj/numeric.txt | tail -n 1 | cmp - $(srcdir)/tests/golden/numeric.txt
	$(call passed,2)
golden: obj/tests/golden$(EXE) obj/tests/golden_numeric$(EXE)
	./obj/tests/golden$(EXE) >$(srcdir)/tests/golden/golden.txt
	./obj/tests/golden_numeric$(EXE) | tail -n 1 >$(srcdir)/tests/golden/numeric.txt

# The examples as a user builds them, with the output they promise.
EXAMPLES := timeline watch alert kiosk $(if $(filter elf,$(KIND)),nightly)
ARGS_nightly = logs 2026-03-11T07:00:00Z
ARGS_alert   = 3.5
STATUS_alert = 3
$(EXAMPLES:%=obj/tests/%$(EXE)): obj/tests/%$(EXE): $(srcdir)/examples/%.c $(SHLIB) recovery-uninstalled.pc
	$(call say,CC)$(CC) $(SSE) $(CFLAGS) -o $@ $< $$(PKG_CONFIG_PATH=. $(PKG_CONFIG) --cflags --libs recovery) $(LDFLAGS)
run-example-%: obj/tests/%$(EXE)
	@in=$(abspath $(srcdir))/examples/$*.in; test -f $$in || in=/dev/null; out=$(CURDIR)/obj/$*.c.out; program=$(CURDIR)/$<; \
	( cd $(srcdir)/examples && LD_LIBRARY_PATH=$(CURDIR) $(RUN) $$program $(ARGS_$*) <$$in >$$out; test $$? -eq $(or $(STATUS_$*),0) ) && \
	tr -d '\r' <$$out | cmp - $(srcdir)/examples/$*.out
	@echo 'example $*: as promised'
check-examples: $(EXAMPLES:%=run-example-%)
ifneq (,$(RUN)$(findstring -fsanitize,$(CFLAGS)))
	$(call skipped,Python cannot load this build)
else
	LD_LIBRARY_PATH=. $(PYTHON) $(srcdir)/examples/timeline.py >obj/timeline.py.out && cmp obj/timeline.py.out $(srcdir)/examples/timeline.out
	$(call passed,$(words x $(EXAMPLES)))
endif

# The Python binding, its examples and documents, the batch on a cluster, and the binding for LuaJIT.
PYTEST = cd obj/python && PYTHONDONTWRITEBYTECODE=1 RECOVERY_LIBRARY=$(CURDIR)/librecovery.so.$(SOVER) \
	$(PYTHON) -m pytest -q -rs -p no:cacheprovider --rootdir=. $(PYTEST_ARGS) $(abspath $(srcdir))/bindings/python/tests
check-python: $(SHLIB)
ifneq (,$(RUN)$(findstring -fsanitize,$(CFLAGS))$(filter-out elf,$(KIND)))
	$(call skipped,Python cannot load this build)
else
	@mkdir -p obj/python obj && touch obj/skipped
	@if ! $(PYTHON) -c 'import pytest, hypothesis' 2>/dev/null; then \
	echo 'skipped $@: no pytest and hypothesis for $(PYTHON); ./setup --python installs them' | tee -a obj/skipped; echo '$@ 0 0 1' >>obj/results; else \
	( $(PYTEST) ) >obj/python.log 2>&1; status=$$?; cat obj/python.log; \
	sed -n 's/^SKIPPED \(.*\)/$@: \1/p' obj/python.log >>obj/skipped; \
	awk '/ in [0-9.]+s/ { for (i = 2; i <= NF; i++) { if ($$i ~ /^passed/) p = $$(i - 1); if ($$i ~ /^(failed|error)/) f += $$(i - 1); \
	if ($$i ~ /^skipped/) s = $$(i - 1) } } END { if (p + f + s) print "$@", p + 0, f + 0, s + 0 }' obj/python.log >>obj/results; exit $$status; fi
endif

# After a change of the model, its words or the headers: promised outputs of the examples and of docs/PYTHON.md, and the type stubs, anew.
ANEW = RECOVERY_LIBRARY=$(CURDIR)/librecovery.so.$(SOVER) MPLBACKEND=Agg $(PYTHON) $(srcdir)/bindings/python
examples-anew: $(EXAMPLES:%=obj/tests/%$(EXE))
	LD_LIBRARY_PATH=. ./obj/tests/timeline >$(srcdir)/examples/timeline.out
	$(ANEW)/stubs.py
	$(ANEW)/tests/test_examples.py --write
	$(ANEW)/tests/test_doc.py --write $(srcdir)/docs/PYTHON.md
	$(ANEW)/tests/test_doc.py --write $(srcdir)/docs/SCALING.md

# The exercise resolver on names it has never seen, labelled before its table was written.
check-labels: $(SHLIB)
ifneq (,$(RUN)$(findstring -fsanitize,$(CFLAGS)))
	$(call skipped,Python cannot load this build)
else
	@$(PYTHON) $(srcdir)/tests/test_labels.py ./$(SHLIB) $(srcdir) >obj/labels.log; status=$$?; cat obj/labels.log; \
	sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$$/check-labels \1 \2 \3/p' obj/labels.log >>obj/results; exit $$status
endif

# The worked examples of docs/DOSE.md, the tables of docs/MODEL.md and the pictures of both are what the library computes; real logs become doses.
check-doses: $(SHLIB)
ifneq (,$(RUN)$(findstring -fsanitize,$(CFLAGS)))
	$(call skipped,Python cannot load this build)
else
	@status=0; for t in dose_doc model_doc logs; do \
	LD_LIBRARY_PATH=. $(PYTHON) $(srcdir)/tests/test_$$t.py $(srcdir) >obj/$$t.log || status=1; grep -v '^ok' obj/$$t.log; \
	sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$$/check-doses \1 \2 \3/p' obj/$$t.log >>obj/results; \
	grep '^skipped' obj/$$t.log >>obj/skipped; done; exit $$status
endif

# Every public function has a manual page.
check-pages: man
	@for f in $$($(names)); do test -s man/$$f.3 || { echo "no manual page: $$f"; exit 1; }; done
	$(call passed)

# The program, driven as its user would.
check-program: recovery$(EXE)
	@status=0; for t in import program feel pain check plan planprog; do \
	LD_LIBRARY_PATH=.:$$LD_LIBRARY_PATH $(PYTHON) $(srcdir)/tests/test_$$t.py ./recovery$(EXE) $(srcdir) >obj/$$t.log || status=1; \
	cat obj/$$t.log; \
	sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$$/check-program \1 \2 \3/p' obj/$$t.log >>obj/results; \
	grep '^skipped' obj/$$t.log >>obj/skipped; done; exit $$status

installcheck:
	@rm -rf obj/ic && mkdir -p obj/ic
	export PKG_CONFIG_PATH='$D$(pkgconfigdir)' PKG_CONFIG_SYSROOT_DIR='$D'; \
	$(CC) $(CFLAGS) -o obj/ic/timeline $(srcdir)/examples/timeline.c $$($(PKG_CONFIG) --cflags recovery) $(LDFLAGS) $$($(PKG_CONFIG) --libs recovery) && \
	LD_LIBRARY_PATH='$D$(libdir)' ./obj/ic/timeline | cmp - $(srcdir)/examples/timeline.out
ifeq ($(PROGRAM),yes)
	LD_LIBRARY_PATH='$D$(libdir)' '$D$(bindir)/recovery' --version
endif
	@echo 'installcheck: ok'

# ---- the long forms ------------------------------------------------------------

TORTURE_CASES ?= 1000000
torture: obj/tests/unit$(EXE)
	RECOVERY_CASES=$(TORTURE_CASES) CK_DEFAULT_TIMEOUT=0 ./$<
	$(MAKE) check-ulp ULP_POINTS=10000000
	$(MAKE) sanitize foreign

# The suite under AddressSanitizer and UndefinedBehaviorSanitizer, with fewer cases: it is ten times slower.
SANITIZE_CASES ?= 500
sanitize:
	for cc in gcc clang; do \
	rm -rf obj/san-$$cc && mkdir -p obj/san-$$cc && \
	( cd obj/san-$$cc && $(MAKE) -f $(abspath $(srcdir))/Makefile CC=$$cc CXX=$$cc++ SHARED=no PROGRAM=no \
	CFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer' librecovery.a obj/tests/unit && \
	CK_FORK=no RECOVERY_CASES=$(SANITIZE_CASES) ASAN_OPTIONS=detect_leaks=1 ./obj/tests/unit ) || exit 1; done
	@echo 'sanitize: ok'

# The same bits on other compilers, levels and machines.
FOREIGN = gcc:-O0 gcc:-O3 clang:-O0 clang:-O3 clang:-Os aarch64-linux-gnu-gcc:-O2 i686-linux-gnu-gcc:-O2 i686-linux-gnu-gcc:-O0
foreign:
	@for f in $(FOREIGN); do \
	cc=$${f%%:*}; opt=$${f#*:}; d=obj/foreign/$$f; \
	case $$cc in aarch64-*) run=qemu-aarch64-static;; *) run=;; esac; \
	command -v $$cc >/dev/null || { echo "foreign: no $$cc"; exit 1; }; \
	mkdir -p $$d && ( cd $$d && $(MAKE) -s -f $(abspath $(srcdir))/Makefile CC=$$cc TARGET=`$$cc -dumpmachine` SHARED=no PROGRAM=no \
	RUN="$$run" CFLAGS="$$opt -g" LDFLAGS=-static check-golden >/dev/null ) || { echo "foreign: $$f differs"; exit 1; }; \
	echo "foreign: $$f same bits"; done

.PHONY: check test $(PARTS) examples-anew tables dictionary abi-table golden installcheck torture sanitize foreign
