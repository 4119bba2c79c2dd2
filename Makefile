# The two that matter are `make run` and `make test`. Both install what is missing first.

bin := .venv/bin
pytest := $(bin)/pytest -p no:xvfb
# No header and no annotations: they would write this machine's paths into the lock.
compile := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate

.PHONY: run test bench survival monkey tour check-pdf package lock words

run: ## open the app on a sample organisation
	@bash .ci/install run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(bin)/qc-desktop demo; \
	else \
		echo "There is no screen here. The app draws its screens into the folder tour in place of that."; \
		exec $(bin)/qc-desktop tour tour/; \
	fi

test: ## every check that must pass, the tests last
	@bash .ci/install test
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports
	$(pytest) -n 2 --hypothesis-profile=ci --ignore=tests/speed

survival: ## kill the app 200 times in the middle of a visit; nothing may be lost
	@bash .ci/install test
	QC_KILLS=200 $(pytest) tests/survival --timeout=3600

monkey: ## ten thousand taps at random; QC_SEED chooses which
	@bash .ci/install test
	QC_TAPS=10000 $(pytest) tests/survival/test_monkey.py --timeout=7200

bench: ## how fast, beside the machine at its best; QC_MINUTES=30 QC_VISITS=20 for all of it
	@bash .ci/install test
	$(pytest) tests/speed --timeout=3600 -s -p no:randomly

tour: ## every screen as a picture, every document as a file, in the folder tour
	@bash .ci/install run
	$(bin)/qc-desktop tour tour/

check-pdf: ## veraPDF and axe-core over every PDF and page that the tour makes
	@bash .ci/install test
	$(bin)/qc-desktop tour tour/
	$(bin)/python -m tests.readers.check tour/

package: ## a folder that runs with no Python: dist/qc-desktop
	@bash .ci/install package
	$(bin)/pyinstaller --noconfirm --log-level WARN build_installer.spec

lock: ## choose versions anew and write them down with their hashes; needs uv
	echo "setuptools>=77" | $(compile) --upgrade pyproject.toml - -o requirements.lock
	echo "setuptools>=77" | $(compile) --upgrade --all-extras -c requirements.lock \
		pyproject.toml - -o requirements-tests.lock

words: ## bring the Welsh catalogue up to date with the messages of the program
	@bash .ci/install test
	$(bin)/python -m tests.words.update
