"""A page with everything that may stand on a page by hand."""

SAMPLER = """
# Everything that a page by hand may hold

Text with `code`, **strong words**, [a link](https://example.org/) and a footnote.[^1]

[^1]: The footnote.

## Code and tables

```python
def dose(sets: int = 3) -> str:  # a comment
    return f"{sets} x 10"
```

```markdown
# A heading, and a-very-long-word-without-any-space-in-it-for-a-narrow-phone-of-320-pixels
```

| a | b | c |
|---|---|---|
| 1 | two words | <https://example.org/a/very/long/address/without/a/space> |

## Cards, tabs and boxes

::::{grid} 1 2 2 3
:gutter: 2
:::{grid-item-card} A card
:link: https://example.org/
Text in a card.
:::
:::{grid-item-card} Another
Text.
:::
::::

:::{dropdown} A dropdown
Text in it.
:::

::::{tab-set}
:::{tab-item} One
First.
:::
:::{tab-item} Two
Second.
:::
::::

:::{note}
A note.
:::

```{button-link} https://example.org/
:color: primary
A button
```
"""
