import HearsayCommands

@main
struct Main {
    static func main() {}
}
