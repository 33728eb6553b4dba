package dev.hindsight.notification.guard;

import java.net.InetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardWiring {

    @Bean
    HostNames hostNames() {
        return new BoundedLookUps(InetAddress::getAllByName);
    }
}
