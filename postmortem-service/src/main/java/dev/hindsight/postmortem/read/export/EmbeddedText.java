package dev.hindsight.postmortem.read.export;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The Markdown of a person, made to stay in its place in a larger document: it is read for what it is and written anew, so
 * that nothing is left open; its headings go below the section's, and its HTML is shown and not carried out.
 */
final class EmbeddedText extends AbstractVisitor {

    private static final int DEEPEST_HEADING = 6;

    private final int shift;

    private EmbeddedText(int shift) {
        this.shift = shift;
    }

    /** The blocks of a text for a section under a heading of that level. */
    static List<Node> under(int level, String text) {
        var read = Markdown.read(text);
        int shift = Math.max(0, level + 1 - HighestHeading.of(read));
        read.accept(new EmbeddedText(shift));
        return children(read);
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() + shift));
        children(heading).forEach(EmbeddedText::onOneLine);
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock html) {
        var shown = new FencedCodeBlock();
        shown.setFenceCharacter("`");
        shown.setInfo("html");
        shown.setLiteral(html.getLiteral() + "\n");
        replace(html, shown);
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, new Text(html.getLiteral()));
    }

    /** The fence is measured anew, so that it is longer than all that looks like one inside. */
    @Override
    public void visit(FencedCodeBlock code) {
        var closed = new FencedCodeBlock();
        closed.setFenceCharacter("`");
        closed.setInfo(
                code.getInfo() == null ? "" : code.getInfo().replace('`', ' ').strip());
        closed.setLiteral(code.getLiteral());
        replace(code, closed);
    }

    /** Links are written where they stand, so that their definitions cannot reach other sections. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
        definition.unlink();
    }

    private static void onOneLine(Node inline) {
        if (inline instanceof SoftLineBreak || inline instanceof HardLineBreak) {
            replace(inline, new Text(" "));
        } else {
            children(inline).forEach(EmbeddedText::onOneLine);
        }
    }

    private static void replace(Node node, Node other) {
        node.insertBefore(other);
        node.unlink();
    }

    private static final class HighestHeading extends AbstractVisitor {

        private int level = DEEPEST_HEADING;

        private static int of(Node document) {
            var highest = new HighestHeading();
            document.accept(highest);
            return highest.level;
        }

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }
}
