package dev.hindsight.notification.integration.notices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Finds whom a text in Markdown names with an {@code @}. Code, links, addresses of pages and of mail name nobody.
 *
 * <p>Where a user name is an address of mail it is named like one: {@code @bob@example.org}.
 */
final class Mentions extends AbstractVisitor {

    /** More is a list and names nobody in particular. */
    private static final int MOST = 50;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./+-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+-]{0,98}[\\p{L}\\p{N}_+-])?)");

    private static final Pattern BEGUN = Pattern.compile("(?<![\\p{L}\\p{N}_@./+-])@$");

    private static final String MAIL = "mailto:";

    private final Set<String> names = new LinkedHashSet<>();

    private Mentions() {}

    /** What could be names of people, as they are written. */
    static Set<String> in(String markdown) {
        if (markdown.indexOf('@') < 0) {
            return Set.of();
        }
        var mentions = new Mentions();
        PARSER.parse(markdown).accept(mentions);
        return mentions.names;
    }

    @Override
    public void visit(Text text) {
        var named = NAMED.matcher(text.getLiteral());
        while (named.find()) {
            add(named.group(1));
        }
    }

    @Override
    public void visit(Link link) {
        if (link.getDestination().startsWith(MAIL)
                && link.getPrevious() instanceof Text before
                && BEGUN.matcher(before.getLiteral()).find()) {
            add(link.getDestination().substring(MAIL.length()));
        }
    }

    @Override
    public void visit(Image image) {
        // What stands in for a picture calls nobody.
    }

    private void add(String name) {
        if (names.size() < MOST) {
            names.add(name);
        }
    }
}
