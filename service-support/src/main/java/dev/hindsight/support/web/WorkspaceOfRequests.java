package dev.hindsight.support.web;

import dev.hindsight.support.security.Callers;
import dev.hindsight.support.workspace.CurrentWorkspace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        var path = PATH.matchAndExtract(
                ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
        var caller = path == null
                ? null
                : Callers.in(
                                path.getUriVariables().getOrDefault("ws", ""),
                                SecurityContextHolder.getContext().getAuthentication())
                        .orElse(null);
        if (caller == null) {
            rest.doFilter(request, response);
            return;
        }
        try (var _ = CurrentWorkspace.of(caller.workspace())) {
            rest.doFilter(request, response);
        }
    }
}
