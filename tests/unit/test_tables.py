"""Tables of Markdown, with the names that Markdown has no sign for."""

from __future__ import annotations

from macros import tables
from tests.conftest import soup

TABLE = """<table>
<thead>
<tr>
<th>They say</th>
<th>Page to send</th>
</tr>
</thead>
<tbody>
<tr>
<td>“Will it <em>work</em>?”</td>
<td>Does it work?</td>
</tr>
</tbody>
</table>"""


def test_a_table_is_named_by_the_heading_above_it():
    page = soup(tables.named(f'<h2 id="early">A</h2>{TABLE}<h3 id="late">B</h3>{TABLE}<h2 id="after">C</h2>'))

    assert [table["aria-labelledby"] for table in page.select("table")] == ["early", "late"]


def test_a_table_above_every_heading_has_no_name():
    assert not soup(tables.named(TABLE)).table.attrs


def test_a_rows_first_cell_heads_it():
    row = soup(tables.named(TABLE)).select("tr")[1]

    assert [(cell.name, cell.get("scope"), cell.text) for cell in row.select("th, td")] == [
        ("th", "row", "“Will it work?”"),
        ("td", None, "Does it work?"),
    ]


def test_columns_that_stand_side_by_side_have_no_cell_that_heads_the_others():
    page = soup(tables.named(f'<h2 id="signs">A</h2><div class="xg-table--three">\n{TABLE}\n</div>'))

    assert page.table["aria-labelledby"] == "signs"
    assert not page.select("th[scope=row]")


def test_a_table_of_ours_stays_as_it_is():
    made = '<h2 id="a">A</h2><table role="table"><tr><td>1</td></tr></table>'

    assert tables.named(made) == made
