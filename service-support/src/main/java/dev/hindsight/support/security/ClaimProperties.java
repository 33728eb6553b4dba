package dev.hindsight.support.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the identity provider's tokens say who somebody is and what they may. A name of a claim may lead into others, such as
 * {@code realm_access.roles}; a claim whose own name is that goes first.
 *
 * @param user the claims that may hold the user name; the first that is there counts
 * @param groups the claim that holds the groups, as a list of texts or one text without spaces and commas
 * @param pattern of RE2, which a group matches as a whole; what its named groups {@code (?<workspace>...)} and {@code
 *     (?<role>...)} match gives the role in the workspace
 * @param roles other names of roles, such as {@code admins=admin}
 * @param mapping groups that give a role whatever they are called, such as {@code 5f3a=/acme/admin}; they go before the pattern
 * @param operators groups, as the provider calls them, whose members run Hindsight itself and may read its metrics
 */
public record ClaimProperties(
        @DefaultValue({"preferred_username", "sub"}) @NotEmpty List<String> user,
        @DefaultValue("groups") @NotBlank String groups,
        @DefaultValue("/(?P<workspace>[^/]+)/(?P<role>[^/]+)") @NotBlank String pattern,
        @DefaultValue List<String> roles,
        @DefaultValue List<String> mapping,
        @DefaultValue List<String> operators) {}
