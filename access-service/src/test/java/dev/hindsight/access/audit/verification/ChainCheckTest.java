package dev.hindsight.access.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.audit.chain.ChainedEntry;
import dev.hindsight.access.audit.chain.Head;
import dev.hindsight.access.audit.chain.Seals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final Seals SEALS = new Seals("a key");

    private final List<ChainedEntry> chain = chain("a", "b", "c", "d");
    private final Head head = SEALS.sealed("acme", 4, chain.getLast().hash());

    @Test
    void findsNothingWrongWithAWholeChain() {
        assertThat(wrong(chain, head)).isNull();
        assertThat(wrong(List.of(), Head.ofNothing("acme", SEALS))).isNull();
    }

    @Test
    void seesAChangedEntry() {
        var second = chain.get(1);
        chain.set(1, new ChainedEntry(2, entry("x"), second.previousHash(), second.hash()));

        assertThat(wrong(chain, head)).isEqualTo("entry 2 was changed");
    }

    @Test
    void seesAChangedEntryWhoseHashWasMadeAnew() {
        chain.set(1, ChainedEntry.after(1, chain.getFirst().hash(), entry("x")));

        assertThat(wrong(chain, head)).startsWith("entry 3 does not follow");
    }

    @Test
    void seesAMissingEntry() {
        chain.remove(1);

        assertThat(wrong(chain, head)).isEqualTo("entry 2 is missing");
    }

    @Test
    void seesAMissingEntryWhoseNeighboursWereMovedTogether() {
        chain.remove(1);
        var third = chain.get(1);
        chain.set(1, new ChainedEntry(2, third.entry(), third.previousHash(), third.hash()));

        assertThat(wrong(chain, head)).isEqualTo("entry 2 was changed");
    }

    @Test
    void seesThatTheFirstOnesAreMissing() {
        assertThat(wrong(chain.subList(2, 4), head)).isEqualTo("entry 1 is missing");
    }

    @Test
    void seesACutEnd() {
        assertThat(wrong(chain.subList(0, 2), head)).startsWith("entry 3 and those after it are missing");
        assertThat(wrong(List.of(), head)).startsWith("entry 1 and those after it are missing");
    }

    @Test
    void seesACutEndWhoseHeadWasWrittenAnew() {
        var cut = new Head("acme", 2, chain.get(1).hash(), head.seal());

        assertThat(wrong(chain.subList(0, 2), cut)).contains("not sealed by this installation");
    }

    @Test
    void seesAChainThatWasWrittenAnewWithoutTheKey() {
        var another = chain("a", "x", "c", "d");

        assertThat(wrong(
                        another,
                        new Seals("a guess").sealed("acme", 4, another.getLast().hash())))
                .contains("not sealed by this installation");
        assertThat(wrong(another, head)).isEqualTo("entry 4 is not the one that was sealed");
    }

    @Test
    void seesEntriesBehindTheEnd() {
        chain.add(ChainedEntry.after(4, chain.getLast().hash(), entry("x")));

        assertThat(wrong(chain, head)).startsWith("entry 5 and those after it were inserted");
    }

    @Test
    void seesTwoThatWereExchanged() {
        var second = chain.get(1);
        var third = chain.get(2);
        chain.set(1, new ChainedEntry(2, third.entry(), second.previousHash(), second.hash()));
        chain.set(2, new ChainedEntry(3, second.entry(), third.previousHash(), third.hash()));

        assertThat(wrong(chain, head)).isEqualTo("entry 2 was changed");
    }

    @Test
    void seesThatTheEndIsNotTold() {
        assertThat(wrong(chain, null)).startsWith("nothing says where it ends");
    }

    private static @Nullable String wrong(List<ChainedEntry> entries, @Nullable Head head) {
        var check = new ChainCheck(SEALS);
        entries.forEach(check::next);
        check.end(head);
        return check.wrong();
    }

    private static List<ChainedEntry> chain(String... users) {
        var chain = new ArrayList<ChainedEntry>();
        var hash = ChainedEntry.BEFORE_THE_FIRST;
        for (var user : users) {
            chain.add(ChainedEntry.after(chain.size(), hash, entry(user)));
            hash = chain.getLast().hash();
        }
        return chain;
    }

    private static String entry(String user) {
        return "{\"user\":\"" + user + "\"}";
    }
}
