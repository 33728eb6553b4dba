package dev.hindsight.access.answer;

import dev.hindsight.access.client.Clients;
import dev.hindsight.access.read.serviceaccountdetails.ServiceAccountAnswer;
import dev.hindsight.access.read.serviceaccountdetails.ServiceAccountDetails;
import dev.hindsight.access.read.serviceaccountdetails.ServiceAccountDetailsTable;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a service account and its client together, and answers with the account as the command left it. */
@Component
public class ServiceAccountWrites {

    private final Commands commands;
    private final ServiceAccountDetailsTable accounts;
    private final Clients clients;
    private final Clock clock;

    ServiceAccountWrites(Commands commands, ServiceAccountDetailsTable accounts, Clients clients, Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.clients = clients;
        this.clock = clock;
    }

    /** @param effect on the client, in the transaction of the command; what it returns is a secret to show */
    public ServiceAccountAnswer carryOut(Caller caller, String accountId, Intent intent, Effect effect) {
        var current = accounts.require(caller.workspace(), accountId, 1);
        var now = clock.instant();
        var done = send(current, intent.command(now), () -> effect.on(accountId, now));
        var account = accounts.awaitWritten(accountId, done.version());
        return answer(account, done.secret());
    }

    /** An account as the API shows it, with its secret where that is to be shown. */
    public ServiceAccountAnswer answer(ServiceAccountDetails account, @Nullable String secret) {
        var lastUsedAt = clients.lastUses(List.of(account.id())).get(account.id());
        return ServiceAccountAnswer.withSecret(account, lastUsedAt, secret);
    }

    private Done send(ServiceAccountDetails seen, Object command, Work effect) {
        try {
            return commands.inOneTransaction(() -> new Done(commands.send(command), effect.done()));
        } catch (Refused refused) {
            if (!refused.isStale()) {
                throw refused;
            }
            var current = accounts.awaitCurrent(seen.id(), refused.currentVersion());
            throw new Stale(refused.refusal().detail(), answer(current, null), current.version());
        }
    }

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Intent {
        Object command(Instant now);
    }

    /** Changes the client of an account. */
    @FunctionalInterface
    public interface Effect {
        @Nullable
        String on(String accountId, Instant now);
    }

    @FunctionalInterface
    private interface Work {
        @Nullable
        String done();
    }

    private record Done(long version, @Nullable String secret) {}
}
