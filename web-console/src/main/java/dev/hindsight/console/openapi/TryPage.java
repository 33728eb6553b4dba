package dev.hindsight.console.openapi;

import dev.hindsight.console.Origin;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page to read about the routes and try them: Swagger UI, from the origin itself. */
@Controller
class TryPage implements WebMvcConfigurer {

    private static final String SWAGGER_UI = "classpath:/META-INF/resources/webjars/swagger-ui/";

    private final Origin origin;
    private final boolean signsIn;

    TryPage(Origin origin, @Value("${hindsight.demo-identity.enabled:false}") boolean signsIn) {
        this.origin = origin;
        this.signsIn = signsIn;
    }

    @GetMapping("/api/openapi/ui")
    String page(Model model) {
        model.addAttribute("origin", origin.publicUrl());
        model.addAttribute("signsIn", signsIn);
        return "openapi";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/swagger-ui/**").addResourceLocations(SWAGGER_UI + version() + "/");
    }

    private static String version() {
        try {
            var bundle = new PathMatchingResourcePatternResolver().getResources(SWAGGER_UI + "*/swagger-ui.css")[0];
            var path = bundle.getURL().getPath();
            return path.replaceFirst(".*/swagger-ui/([^/]+)/swagger-ui\\.css$", "$1");
        } catch (IOException missing) {
            throw new IllegalStateException("Swagger UI is not on the class path", missing);
        }
    }
}
