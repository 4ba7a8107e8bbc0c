import "not-installed";
