package dev.hindsight.notification.guard;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardWiring {

    @Bean
    @ConditionalOnMissingBean
    HostNames hostNames() {
        return InetAddress::getAllByName;
    }
}
