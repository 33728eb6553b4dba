package dev.hindsight.standalone.system;

import dev.hindsight.access.audit.chain.Seals;
import dev.hindsight.access.audit.verification.AuditVerification;
import dev.hindsight.access.audit.verification.Patience;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;

/** The audit log of a running instance, and the event stores that it is compared with. */
public final class RunningAudit {

    private RunningAudit() {}

    /**
     * Of services that run as processes of their own.
     *
     * @param databases JDBC addresses by service, with user and password
     * @param key that the ends of the chains are sealed with
     * @throws IllegalArgumentException when the service that keeps the log is not among them
     */
    public static AuditVerification of(Map<String, String> databases, String key, Clock clock) {
        var stores = new LinkedHashMap<String, DataSource>();
        databases.forEach((service, address) ->
                stores.put(service, ServiceDatabases.showingEveryWorkspace(address, new Properties())));
        var log = stores.get(HostedService.ACCESS.configName());
        if (log == null) {
            throw new IllegalArgumentException("The database of access-service is not named");
        }
        return new AuditVerification(log, stores, new Seals(key), Patience.usual(), clock);
    }

    /** Of one that runs in a single process on these data. */
    public static AuditVerification of(Path data, RunFile.Run run, Clock clock) {
        var databases = new ServiceDatabases(data, run);
        var stores = new LinkedHashMap<String, DataSource>();
        for (var service : HostedService.values()) {
            stores.put(service.configName(), databases.of(service));
        }
        return new AuditVerification(
                databases.of(HostedService.ACCESS),
                stores,
                new Seals(databases.secret("audit")),
                Patience.usual(),
                clock);
    }
}
