package dev.hindsight.console.identity;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a demo person signs in, and afterwards sees as whom. */
@Controller
@WhenDemoIdentityIsOn
class LoginPage {

    static final String PATH = "/login";
    static final String LOGOUT = "/logout";

    @GetMapping(path = PATH, params = "!error")
    String page(@Nullable Principal signedIn, @RequestParam(required = false) @Nullable String goodbye, Model model) {
        if (signedIn != null) {
            model.addAttribute("person", DemoPeople.named(signedIn.getName()).orElseThrow());
            return "signed-in";
        }
        model.addAttribute("signedOut", goodbye != null);
        return form(model);
    }

    @GetMapping(path = PATH, params = "error")
    String pageAfterRefusal(Model model) {
        model.addAttribute("refused", true);
        return form(model);
    }

    private static String form(Model model) {
        model.addAttribute("people", DemoPeople.ALL);
        return "login";
    }
}
