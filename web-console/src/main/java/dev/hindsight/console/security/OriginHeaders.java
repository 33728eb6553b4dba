package dev.hindsight.console.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security headers of pages: nothing runs or loads that does not come from the origin, and nobody frames it. */
public final class OriginHeaders {

    private OriginHeaders() {}

    /**
     * Sets the headers of a filter chain.
     *
     * @param formTargets where forms may lead besides the origin, as sources of a content security policy; redirects
     *     that follow a form count
     */
    public static void set(HeadersConfigurer<HttpSecurity> headers, String... formTargets) {
        set(headers, "style-src 'self'; img-src 'self'; form-action 'self' " + String.join(" ", formTargets));
    }

    /**
     * Sets the headers of pages with a program in them, which is the origin's own and speaks with the origin only.
     *
     * <p>The images in its style sheets are written into these.
     */
    public static void setForPrograms(HeadersConfigurer<HttpSecurity> headers) {
        set(
                headers,
                "script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'none'");
    }

    private static void set(HeadersConfigurer<HttpSecurity> headers, String allowed) {
        var policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; " + allowed;
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.strip()));
        // A client that says so falsely holds only itself to it.
        headers.httpStrictTransportSecurity(safe -> safe.requestMatcher(
                request -> request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"))));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(
                permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
