# What a fresh machine with Swift needs is `make demo` and `make test`; both fetch what is missing.

PREFIX ?= /usr/local
RELEASE = .build/release/hearsay
# On Linux Swift's own libraries go into the command where the toolchain has them: it starts a third sooner for it.
STATIC := $(shell [ "$$(uname -s)" = Linux ] && \
	[ -d "$$(dirname "$$(dirname "$$(readlink -f "$$(command -v swift)")")")/lib/swift_static" ] && echo --static-swift-stdlib)

.PHONY: demo test release install uninstall clean

demo: release
	@Tools/demo $(RELEASE)

test:
	@Tools/ensure-packages
	swift build --build-tests
	swift test --skip-build

release:
	@Tools/ensure-packages
	swift build -c release $(STATIC) --product hearsay

install: release
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/hearsay
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(RELEASE) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hearsay
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_hearsay
	$(RELEASE) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/hearsay.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/hearsay $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hearsay \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_hearsay \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/hearsay.fish

clean:
	swift package clean

# What people wait for, on SIZE claims. Alone: made claims, Hearsay only. With PEERS, a folder with a generator of claims,
# the limit and peers: all of them side by side, ROUNDS times; BENCH_OPTIONS are those of Benchmarks/side-by-side.
SIZE ?= 100000
ROUNDS ?= 3
PEERS ?=
BENCH_OPTIONS ?=
BENCHMARKS = Benchmarks/.build/release/HearsayBenchmarks
.PHONY: bench
bench:
	@Tools/ensure-packages
	swift build --package-path Benchmarks -c release
ifeq ($(PEERS),)
	$(BENCHMARKS) made $(SIZE)
	$(BENCHMARKS) readers
else
	swift build -c release $(STATIC) --product hearsay
	Benchmarks/side-by-side "$(PEERS)" --sizes $(SIZE) --rounds $(ROUNDS) \
		--out Benchmarks/.build/side-by-side-$(SIZE) $(BENCH_OPTIONS)
endif

# The harnesses of trust at length (Docs/trust.md): kills, power cuts, faults and crowds by the hundred and thousand.
.PHONY: soak
soak:
	@Tools/ensure-packages
	swift build --build-tests
	HEARSAY_SOAK=1 swift test --skip-build --filter TrustTests

# Each reader of what others wrote, fed by libFuzzer for FUZZ_SECONDS.
FUZZ_SECONDS ?= 60
.PHONY: fuzz
fuzz:
	@Tools/ensure-packages
	@FUZZ_SECONDS=$(FUZZ_SECONDS) Tools/fuzz

# Hostile and fuzzed input under the sanitizers of addresses and, in C, of undefined behaviour.
.PHONY: sanitize
sanitize:
	@Tools/ensure-packages
	@Tools/sanitize
