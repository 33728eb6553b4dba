package dev.hindsight.support.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

    /** The table of the specification, by whom it may be done: viewer, engineer, responder, author, admin, owner. */
    @ParameterizedTest
    @CsvSource({
        "READ_INCIDENTS,          yes, yes, yes, yes, yes, yes",
        "SEE_PRIVATE_INCIDENTS,   no,  no,  yes, yes, yes, yes",
        "DRIVE_INCIDENTS,         no,  yes, yes, yes, yes, yes",
        "READ_POSTMORTEMS,        yes, yes, yes, yes, yes, yes",
        "OPEN_POSTMORTEMS,        no,  yes, yes, yes, yes, yes",
        "READ_DRAFTS,             no,  no,  yes, yes, yes, yes",
        "EDIT_POSTMORTEMS,        no,  no,  yes, yes, yes, yes",
        "PUBLISH_POSTMORTEMS,     no,  no,  no,  yes, yes, yes",
        "CORRECT_POSTMORTEMS,     no,  no,  no,  yes, yes, yes",
        "UNPUBLISH_POSTMORTEMS,   no,  no,  no,  no,  yes, yes",
        "READ_TASKS,              yes, yes, yes, yes, yes, yes",
        "WATCH_TASKS,             yes, yes, yes, yes, yes, yes",
        "WORK_ON_TASKS,           no,  yes, yes, yes, yes, yes",
        "READ_NOTIFICATIONS,      yes, yes, yes, yes, yes, yes",
        "MANAGE_ENDPOINTS,        no,  no,  no,  no,  yes, yes",
        "READ_PEOPLE,             yes, yes, yes, yes, yes, yes",
        "MANAGE_SERVICE_ACCOUNTS, no,  no,  no,  no,  yes, yes",
        "READ_AUDIT,              no,  no,  no,  no,  yes, yes"
    })
    void isHeldBy(
            Permission permission,
            String viewer,
            String engineer,
            String responder,
            String author,
            String admin,
            String owner) {
        assertThat(said(permission.allows(Role.VIEWER))).isEqualTo(viewer);
        assertThat(said(permission.allows(Role.ENGINEER))).isEqualTo(engineer);
        assertThat(said(permission.allows(Role.ENGINEER, Set.of(Part.RESPONDER))))
                .isEqualTo(responder);
        assertThat(said(permission.allows(Role.ENGINEER, Set.of(Part.AUTHOR)))).isEqualTo(author);
        assertThat(said(permission.allows(Role.ADMIN))).isEqualTo(admin);
        assertThat(said(permission.allows(Role.OWNER))).isEqualTo(owner);
    }

    @ParameterizedTest
    @EnumSource
    void isNeverHeldBelowItsLeastRole(Permission permission) {
        var all = Set.of(Part.values());

        for (var role : Role.values()) {
            assertThat(permission.allows(role, all)).isEqualTo(role.includes(permission.leastRole()));
        }
    }

    @Test
    void standsInTheDocumentation() throws IOException {
        var table = Arrays.stream(Permission.values())
                .map(permission -> "| %s | %s | %s |%n"
                        .formatted(permission.what(), permission.holders(), permission.scopeInWords()))
                .collect(Collectors.joining());

        assertThat(Files.readString(Path.of("../docs/security.md"))).contains(table);
    }

    private static String said(boolean allowed) {
        return allowed ? "yes" : "no";
    }
}
