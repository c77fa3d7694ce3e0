"""Texts with tags in them, well made and not."""

from __future__ import annotations

from hypothesis import strategies as st

SIGNS = st.lists(
    st.sampled_from(
        ["{% if a.b %}", "{% else %}", "{%- elsif x == 'y' -%}", "{% endif %}", "{% case z %}", "{% when 1 %}", "{% endcase %}", "{% comment %}",
         "{% endcomment %}", "{{#if a}}", "{{else}}", "{{/if}}", "{{a}}", "{%", "%}", "{{", "}}", "Hello there", ". ", "\n", "\r\n", "ä"]
    ),
    max_size=20,
).map("".join)  # fmt: skip
