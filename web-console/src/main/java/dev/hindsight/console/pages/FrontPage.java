package dev.hindsight.console.pages;

import dev.hindsight.console.Origin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says that Hindsight is running, and where its API is. */
@Controller
class FrontPage {

    private final Origin origin;
    private final boolean hasDemoPeople;

    FrontPage(Origin origin, @Value("${hindsight.demo-identity.enabled:false}") boolean hasDemoPeople) {
        this.origin = origin;
        this.hasDemoPeople = hasDemoPeople;
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("origin", origin.publicUrl());
        model.addAttribute("hasDemoPeople", hasDemoPeople);
        return "front";
    }
}
