package dev.hindsight.support.people;

import dev.hindsight.support.kafka.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a service know the people of each workspace. One that imports this has a table {@code person} with the columns {@code
 * workspace} and {@code user_name}, together its key, {@code display_name}, {@code email}, {@code time_zone}, {@code role} and
 * {@code last_seen_at}, of which the first three of the latter may be null.
 */
@Configuration(proxyBeanMethods = false)
public class PeopleDirectory {

    @Bean
    People people(JdbcClient jdbc) {
        return new People(jdbc);
    }

    @Bean
    WhenPersonSeenThenRememberThem whenPersonSeenThenRememberThem(Inbox inbox, People people) {
        return new WhenPersonSeenThenRememberThem(inbox, people);
    }
}
