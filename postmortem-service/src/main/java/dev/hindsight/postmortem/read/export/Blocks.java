package dev.hindsight.postmortem.read.export;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The pieces of which a document is made. What is given as words is shown as it is, whatever it looks like. */
final class Blocks {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\p{Z}\\p{Cc}<>]+", Pattern.CASE_INSENSITIVE);

    private final Document document = new Document();

    Document document() {
        return document;
    }

    Blocks heading(int level, String words) {
        var heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(text(words));
        document.appendChild(heading);
        return this;
    }

    Blocks paragraph(Node... inlines) {
        document.appendChild(containing(new Paragraph(), List.of(inlines)));
        return this;
    }

    /** The Markdown of a person, or that there is none. */
    Blocks text(int level, @Nullable String markdown) {
        return markdown == null || markdown.isBlank() ? notRecorded() : blocks(EmbeddedText.under(level, markdown));
    }

    Blocks notRecorded() {
        return paragraph(containing(new Emphasis("_"), List.of(text("Not recorded."))));
    }

    Blocks blocks(List<Node> blocks) {
        blocks.forEach(document::appendChild);
        return this;
    }

    Blocks list(List<List<Node>> items) {
        var list = new BulletList();
        list.setMarker("-");
        list.setTight(items.stream().allMatch(item -> item.size() == 1));
        items.forEach(item -> list.appendChild(containing(new ListItem(), item)));
        document.appendChild(list);
        return this;
    }

    Blocks table(List<String> head, List<List<Node>> rows) {
        var table = new TableBlock();
        table.appendChild(containing(
                new TableHead(),
                List.of(row(true, head.stream().<Node>map(Blocks::text).toList()))));
        if (!rows.isEmpty()) {
            table.appendChild(containing(
                    new TableBody(),
                    rows.stream().map(cells -> row(false, cells)).toList()));
        }
        document.appendChild(table);
        return this;
    }

    /** Words on one line. */
    static Node text(@Nullable String words) {
        return new Text(
                words == null ? "" : BREAKS.matcher(words).replaceAll(" ").strip());
    }

    static Node strong(String words) {
        return containing(new StrongEmphasis("**"), List.of(text(words)));
    }

    /** A link whose words are shown; what is no address of the web is shown beside them. */
    static Node link(String words, @Nullable String url) {
        if (url == null || url.isBlank()) {
            return text(words);
        }
        return ADDRESS.matcher(url.strip()).matches()
                ? containing(new Link(url.strip(), null), List.of(text(words)))
                : text(words + " " + url);
    }

    /** Inlines one after another, in the place of one. */
    static Node line(Node... inlines) {
        return containing(new Paragraph(), List.of(inlines));
    }

    private static Node row(boolean isHead, List<Node> cells) {
        var row = new TableRow();
        for (var inline : cells) {
            var cell = new TableCell();
            cell.setHeader(isHead);
            if (inline instanceof Paragraph line) {
                EmbeddedText.children(line).forEach(cell::appendChild);
            } else {
                cell.appendChild(inline);
            }
            row.appendChild(cell);
        }
        return row;
    }

    private static Node containing(Node parent, List<Node> children) {
        children.forEach(parent::appendChild);
        return parent;
    }
}
