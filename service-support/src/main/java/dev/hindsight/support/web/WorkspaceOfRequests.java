package dev.hindsight.support.web;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Callers;
import dev.hindsight.support.workspace.CurrentWorkspace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A request works for the workspace of its path, if the caller has a role there; every other one for none. */
class WorkspaceOfRequests extends OncePerRequestFilter {

    private static final PathPattern PATH = PathPatternParser.defaultInstance.parse("/api/ws/{ws}/**");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var caller = callerOf(request);
        if (caller.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        try (var _ = CurrentWorkspace.of(caller.get().workspace())) {
            rest.doFilter(request, response);
        }
    }

    /** In the workspace of the path, however that is written; nothing when there is none or the caller has no role there. */
    static Optional<Caller> callerOf(HttpServletRequest request) {
        var path = PATH.matchAndExtract(
                ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
        return path == null
                ? Optional.empty()
                : Callers.in(
                        path.getUriVariables().getOrDefault("ws", ""),
                        SecurityContextHolder.getContext().getAuthentication());
    }
}
